using System.Diagnostics;

namespace ProductClients.Samples.Tests;

/// <summary>Runs a sample as a process of its own.</summary>
internal static class SampleProcess
{
    public static async Task<(string Output, string Error, int ExitCode)> RunAsync(
        string assembly, Dictionary<string, string?> environment)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (await output, await error, process.ExitCode);
    }
}
