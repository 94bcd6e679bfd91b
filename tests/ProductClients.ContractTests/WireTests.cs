using System.Net.Sockets;
using System.Text;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.Server;
using WireMock.RequestBuilders;

namespace ProductClients.ContractTests;

/// <summary>Tests the bytes that each fault sends on the connection.</summary>
public sealed class WireTests : ContractTest, IDisposable
{
    private readonly TcpClient _client = new();

    [Fact]
    public async Task Response_has_the_date_and_the_bytes_of_its_contract()
    {
        var stream = await RequestAsync(fault: null);
        var received = await ReadUntilAsync(stream, "[ ]");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", received, StringComparison.Ordinal);
        Assert.Contains("\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n", received, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 3\r\n", received, StringComparison.Ordinal);
        Assert.True(Server.Address.IsLoopback);
    }

    [Fact]
    public async Task Reset_fault_resets_the_connection()
    {
        var stream = await RequestAsync(WireFault.Reset);
        var error = await Assert.ThrowsAsync<IOException>(() => ReadToEndAsync(stream));
        Assert.Equal(SocketError.ConnectionReset, ((SocketException)error.GetBaseException()).SocketErrorCode);
    }

    [Theory]
    [InlineData(WireFault.EmptyResponse, "")]
    [InlineData(WireFault.RandomDataThenClose, "lskdu018973t09sylgasjkfg1][]'./.sdlv")]
    [InlineData(WireFault.MalformedChunk, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nlskdu\r\n")]
    public async Task Connection_is_closed_after_the_bytes_of_the_fault(WireFault fault, string expected)
    {
        var stream = await RequestAsync(fault);
        Assert.Equal(expected, await ReadToEndAsync(stream));
    }

    [Fact]
    public async Task Dribble_fault_sends_only_the_bytes_that_the_test_releases()
    {
        var stream = await RequestAsync(WireFault.Dribble);
        Server.Wire.Send(2);
        var received = await ReadUntilAsync(stream, "[ ");
        await Server.Wire.EndAsync();
        Assert.Contains("\r\nContent-Length: 3\r\n", received, StringComparison.Ordinal);
        Assert.Equal("", await ReadToEndAsync(stream));
    }

    [Fact]
    public async Task Late_response_is_in_the_journal_but_not_sent()
    {
        var stream = await RequestAsync(WireFault.Late);
        await Server.ReceivedAsync(1);
        await Server.Wire.EndAsync();
        Assert.Equal("", await ReadToEndAsync(stream));
    }

    public void Dispose() => _client.Dispose();

    private static async Task<string> ReadToEndAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> ReadUntilAsync(NetworkStream stream, string end)
    {
        var received = new StringBuilder();
        var next = new byte[1];
        while (!received.ToString().EndsWith(end, StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next);
            received.Append((char)next[0]);
        }

        return received.ToString();
    }

    private async Task<NetworkStream> RequestAsync(WireFault? fault)
    {
        var request = Request.Create().UsingGet().WithHeader(Wire.Target, "/").WithHeader("Host", "localhost");
        var exchange = new Exchange("wire", "this test", request, VendorContract.Json(200, "[ ]"));
        Server.Expect(fault is { } broken ? exchange.WithFault(broken) : exchange);
        await _client.ConnectAsync(Server.Address.Host, Server.Address.Port);
        var stream = _client.GetStream();
        await stream.WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        return stream;
    }
}
