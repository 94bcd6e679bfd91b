using System.Net;
using System.Net.Sockets;

namespace ProductClients.Cli.Tests;

/// <summary>Accepts connections at ::1 and passes their bytes on to a port of 127.0.0.1. So a server sees the requests
/// as they were signed, with the IPv6 address as their host.</summary>
internal sealed class IPv6Tunnel : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.IPv6Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _connections;

    public IPv6Tunnel(int target)
    {
        Target = target;
        _listener.Start();
        _serving = AcceptAsync();
    }

    public int Target { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Interlocked.Increment(ref _connections);
            _ = ConnectAsync(client);
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, Target, _stop.Token);
        // Ends when one side closes its connection.
        await Task.WhenAny(
            near.GetStream().CopyToAsync(far.GetStream(), _stop.Token),
            far.GetStream().CopyToAsync(near.GetStream(), _stop.Token));
    }
}
