using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProductClients.Tests.Support;

/// <summary>A server on a loopback port that responds to a request with the bytes of the test, valid or not. It then
/// closes the connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _response;
    private readonly Task _serving;

    public RawServer(string head, byte[]? body = null)
    {
        _response = [.. Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n")), .. body ?? []];
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            try
            {
                await RespondAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The client closes the connection when it has read enough.
            }
        }
    }

    private async Task RespondAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return;
            }

            request.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        await stream.WriteAsync(_response, _stop.Token);
    }
}
