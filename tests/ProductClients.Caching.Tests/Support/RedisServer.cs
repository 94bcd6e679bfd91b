using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace ProductClients.Caching.Tests.Support;

/// <summary>The server <c>redis-server</c> on a loopback port, with a folder of its own. It is stopped when it is
/// disposed.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "redis-server";
    private const int MaxStarts = 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("productclients-redis-");
    private readonly string[] _arguments;
    private Process _process = null!;

    private RedisServer(string[] arguments) => _arguments = arguments;

    public int Port { get; private set; }

    /// <summary>Starts a server. The project file leaves out the tests if the program is not installed.</summary>
    public static async Task<RedisServer> StartAsync(params string[] arguments)
    {
        var server = new RedisServer(arguments);
        for (var i = 1; ; i++)
        {
            server.Port = FreePort();
            if (await server.TryStartAsync())
            {
                return server;
            }

            // Another program may have taken the port.
            Assert.True(i < MaxStarts, $"{Program} did not start.");
        }
    }

    /// <summary>Returns options of a client whose commands fail at once while there is no connection.</summary>
    public ConfigurationOptions Options() => new()
    {
        EndPoints = { { IPAddress.Loopback, Port } },
        AbortOnConnectFail = false,
        AllowAdmin = true,
        AsyncTimeout = 60_000,
        BacklogPolicy = BacklogPolicy.FailFast,
        ConnectRetry = 0,
        ReconnectRetryPolicy = new LinearRetry(10),
    };

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Starts the server again on the same port. It is empty.</summary>
    public async Task RestartAsync() => Assert.True(await TryStartAsync(), $"{Program} did not start again.");

    /// <summary>Stops the server from responding, while its connections stay open.</summary>
    public async Task PauseAsync()
    {
        await using var client = await ConnectionMultiplexer.ConnectAsync(Options());
        await client.GetServers()[0].ExecuteAsync("CLIENT", "PAUSE", "600000", "ALL");
        await client.CloseAsync(allowCommandsToComplete: false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> TryStartAsync()
    {
        _process?.Dispose();
        var start = new ProcessStartInfo(
            Program,
            [
                "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture),
                "--dir", _folder.FullName, "--save", "", "--appendonly", "no", "--daemonize", "no", .. _arguments,
            ])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                // Its later output would fill the pipe.
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return true;
            }
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return false;
    }
}
