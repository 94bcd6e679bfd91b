using System.Net.Sockets;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

public sealed class LifetimeTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    [Fact]
    public async Task A_server_listens_on_loopback_and_ends_when_its_input_is_closed()
    {
        Uri address;
        await using (var server = await WireMockProcess.StartAsync(AppContext.BaseDirectory))
        {
            address = server.Address;
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port);
        }

        using var another = new TcpClient();
        Assert.True(address.IsLoopback);
        await Assert.ThrowsAsync<SocketException>(() => another.ConnectAsync(address.Host, address.Port));
    }
}
