using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProductClients.Cli.Tests;

/// <summary>An HTTP or SOCKS proxy on a loopback port that records the head of each request and rejects it.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly int _status;
    private readonly Task _serving;

    public RecordingProxy(int status)
    {
        _status = status;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gets the heads of the requests so far. A connection without a request has an empty head.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    // Serves one connection at a time and closes it after one response.
    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var head = new StringBuilder();
            var buffer = new byte[4_096];
            do
            {
                var count = await client.GetStream().ReadAsync(buffer, _stop.Token);
                head.Append(Encoding.Latin1.GetString(buffer, 0, count));
                if (count == 0)
                {
                    break;
                }
            }
            while (char.IsAsciiLetter(head[0]) && !head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal));
            _heads.Enqueue(head.ToString());
            await client.GetStream().WriteAsync(Rejection(head.ToString()), _stop.Token);
        }
    }

    // SOCKS 5: no acceptable method. SOCKS 4: rejected user. Everything else is HTTP.
    private byte[] Rejection(string head) => head.FirstOrDefault() switch
    {
        '\u0005' => [5, 255],
        '\u0004' => [0, 93, 0, 0, 0, 0, 0, 0],
        _ => Encoding.Latin1.GetBytes(
            $"HTTP/1.1 {_status} Refused\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\n"
            + "Connection: close\r\nContent-Length: 0\r\n\r\n"),
    };
}
