using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ProductClients.Benchmarks;

/// <summary>Starts a process for each loop, which lists one page from a server on loopback. Prints the medians of the
/// methods that the runtime compiled for it, and of the time from the start of the process until it has listed.
/// </summary>
internal static class ColdStartRun
{
    private const int Rounds = 15;

    private static readonly string[] Loops = ["bare", "mapped", "refit", "engine"];

    public static async Task RunAsync(TextWriter output)
    {
        var page = NcpPages.Page(0, NcpPages.PageSize);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.Run(async context =>
        {
            context.Response.ContentLength = page.Length;
            await context.Response.Body.WriteAsync(page);
        });
        await server.StartAsync();
        var methods = Loops.Select(static _ => new List<double>()).ToArray();
        var times = Loops.Select(static _ => new List<double>()).ToArray();
        for (var round = -1; round < Rounds; round++)
        {
            for (var i = 0; i < Loops.Length; i++)
            {
                var (count, time) = await StartAsync(Loops[i], server.Urls.Single());
                if (round >= 0)
                {
                    methods[i].Add(count);
                    times[i].Add(time.TotalMilliseconds);
                }
            }
        }

        for (var i = 0; i < Loops.Length; i++)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{Loops[i],-8}{Medians.Of(methods[i]),6:#,##0} methods {Medians.Of(times[i]),5:0} ms   ratio "
                + $"{Medians.OfRatios(times[i], times[0]):0.00}"));
        }
    }

    /// <summary>Runs a loop once, in a process of its own, and prints how many methods were compiled.</summary>
    public static async Task ListAsync(string loop, Uri server, TextWriter output)
    {
        using var pages = new PageLoops(NcpPages.PageSize, server);
        var list = loop switch
        {
            "bare" => pages.BareAsync(),
            "mapped" => pages.MappedAsync(),
            "refit" => pages.RefitAsync(),
            "engine" => pages.EngineAsync(),
            _ => throw new ArgumentException($"'{loop}' is none of: {string.Join(", ", Loops)}.", nameof(loop)),
        };
        if (await list != NcpPages.PageSize)
        {
            throw new InvalidOperationException("The listing is not complete.");
        }

        await output.WriteLineAsync(JitInfo.GetCompiledMethodCount().ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<(int Methods, TimeSpan Time)> StartAsync(string loop, string server)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // The program itself, or its assembly if it runs with the host of the SDK.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ColdStartRun).Assembly.Location);
        }

        foreach (var argument in (string[])["cold", loop, server])
        {
            start.ArgumentList.Add(argument);
        }

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        var time = Stopwatch.GetElapsedTime(started);
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (int.Parse(line!, CultureInfo.InvariantCulture), time)
            : throw new InvalidOperationException($"'{loop}' ended with {process.ExitCode}.");
    }
}
