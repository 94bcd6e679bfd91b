using System.Net;
using System.Net.Sockets;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Hosting;

public sealed class LifetimeTests
{
    [Fact]
    public async Task Disposal_frees_the_port()
    {
        var first = await NcpEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var port = first.Endpoint.Port;
        await first.DisposeAsync();
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    [Fact]
    public async Task Port_option_is_used_and_throws_IOException_when_the_port_is_in_use()
    {
        await using var first = await NcpEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var port = first.Endpoint.Port;
        await Assert.ThrowsAsync<IOException>(() => NcpEmulator.StartAsync(
            options => options.Port = port, TestContext.Current.CancellationToken));
        await first.DisposeAsync();
        await using var second = await NcpEmulator.StartAsync(
            options => options.Port = port, TestContext.Current.CancellationToken);
        Assert.Equal(port, second.Endpoint.Port);
    }

    [Fact]
    public async Task Disposing_twice_has_no_effect()
    {
        var vendors = await VendorEmulators.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await vendors.DisposeAsync();
        await vendors.DisposeAsync();
    }

    [Fact]
    public async Task Open_keep_alive_connection_does_not_delay_disposal()
    {
        using var client = new WireClient();
        var ncp = await NcpEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await client.TextAsync(Signed.Products(ncp, at: TimeProvider.System.GetUtcNow()));
        await ncp.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Failed_start_of_one_vendor_stops_the_others()
    {
        var ports = new List<int>();
        await Assert.ThrowsAsync<ArgumentException>(() => VendorEmulators.StartAsync(
            options =>
            {
                ports.Add(options.Huawei.Port = FreePort());
                options.Qiniu.ProductCount = -1;
            },
            TestContext.Current.CancellationToken));
        using var listener = new TcpListener(IPAddress.Loopback, ports[0]);
        listener.Start();
    }

    [Fact]
    public async Task Message_of_an_invalid_option_names_the_option_and_its_value()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => HuaweiEmulator.StartAsync(
            options => options.PageCap = 0, TestContext.Current.CancellationToken));
        Assert.Contains("huawei: PageCap is '0' but must be 1 or more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Default_clock_is_the_system_clock()
    {
        using var client = new WireClient();
        await using var scp = await ScpEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(200, (await client.TextAsync(Signed.Products(scp, at: now))).Status);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
