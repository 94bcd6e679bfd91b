using System.Globalization;
using ProductClients.Shared.Node;

namespace ProductClients.ContractTests.WireMock;

/// <summary>A WireMock on a loopback port the system has chosen, for as long as this process runs.</summary>
internal sealed class WireMockProcess : IAsyncDisposable
{
    private const string PortLine = "port:";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly NodeProcess _process;
    private Task _output = Task.CompletedTask;

    private WireMockProcess(NodeProcess process) => _process = process;

    /// <summary>Gets the address, without a path.</summary>
    public Uri Address { get; private set; } = null!;

    /// <param name="root">The folder whose <c>__files</c> holds the bodies of answers.</param>
    /// <exception cref="UnavailableException">Node or Java is not there, or WireMock cannot be had.</exception>
    public static async Task<WireMockProcess> StartAsync(string root)
    {
        var folder = await NodePackages.EnsureAsync("wiremock");
        await Command.RunAsync(folder, Patience, "java", "-version");
        var server = new WireMockProcess(new NodeProcess(
            folder,
            "wiremock.mjs",
            "--bind-address", "127.0.0.1",
            "--port", "0",
            "--root-dir", root,
            "--disable-banner",
            // An answer that is delayed holds a thread until the end of the run.
            "--container-threads", "100"));
        try
        {
            server.Address = new Uri($"http://127.0.0.1:{await server.ReadPortAsync()}");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _output.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<int> ReadPortAsync()
    {
        using var timer = new CancellationTokenSource(Patience);
        try
        {
            while (await _process.Output.ReadLineAsync(timer.Token) is { } line)
            {
                if (line.StartsWith(PortLine, StringComparison.Ordinal))
                {
                    // The rest is of no interest, but a full pipe would stop the server.
                    _output = _process.Output.ReadToEndAsync(CancellationToken.None);
                    return int.Parse(line[PortLine.Length..], CultureInfo.InvariantCulture);
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new UnavailableException($"WireMock did not start within {Patience.TotalSeconds:0} s.");
        }

        throw new UnavailableException($"WireMock did not start:\n{_process.Errors}");
    }
}
