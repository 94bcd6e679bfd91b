using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Faults;

public sealed class PageFaultTests : IAsyncLifetime
{
    private readonly WireClient _client = new();
    private VendorEmulators _vendors = null!;

    public async ValueTask InitializeAsync() => _vendors = await VendorEmulators.StartAsync(
        options => options.UseTimeProvider(new ManualTimeProvider(Signed.Noon)), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _vendors.DisposeAsync();
    }

    [Fact]
    public async Task PreviousPage_sends_the_body_of_the_page_before()
    {
        foreach (var (vendor, first, second) in PagedVendors())
        {
            var (_, page) = await _client.TextAsync(Signed.Products(vendor, first));
            vendor.FailNext(EmulatorFault.PreviousPage());
            Assert.Equal((200, page), await _client.TextAsync(Signed.Products(vendor, second)));
            Assert.NotEqual(page, (await _client.TextAsync(Signed.Products(vendor, second))).Body);
        }
    }

    [Fact]
    public async Task PreviousPage_does_not_change_the_first_page()
    {
        _vendors.Ncp.FailNext(EmulatorFault.PreviousPage());
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(_vendors.Ncp))).Status);
    }

    [Fact]
    public async Task WrongTotal_changes_only_the_total()
    {
        var totals = new List<long>();
        foreach (var (vendor, first, _) in PagedVendors())
        {
            var (_, right) = await _client.JsonAsync(Signed.Products(vendor, first));
            vendor.FailNext(EmulatorFault.WrongTotal(7777));
            var (_, wrong) = await _client.JsonAsync(Signed.Products(vendor, first));
            totals.Add(Total(wrong));
            Assert.NotEqual(7777, Total(right));
            Assert.Equal(Length(right), Length(wrong));
        }

        Assert.Equal([7777, 7777, 7777], totals);
    }

    [Fact]
    public void Page_faults_throw_for_vendors_that_respond_with_one_array()
    {
        foreach (var vendor in (VendorEmulator[])[_vendors.LicenseSpring, _vendors.Qiniu])
        {
            Assert.Throws<ArgumentException>(() => vendor.FailNext(EmulatorFault.PreviousPage()));
            Assert.Throws<ArgumentException>(() => vendor.FailWhen(_ => true, EmulatorFault.WrongTotal(1)));
        }
    }

    private static long Total(JsonElement body) =>
        body.TryGetProperty("total_count", out var scp) ? scp.GetInt64()
        : body.TryGetProperty("productPage", out var ncp) ? ncp.GetProperty("total").GetInt64()
        : body.GetProperty("count").GetInt64();

    private static int Length(JsonElement body) => body.TryGetProperty("productPage", out var ncp)
        ? ncp.GetProperty("content").GetArrayLength()
        : body.GetProperty("products").GetArrayLength();

    private (VendorEmulator Vendor, string First, string Second)[] PagedVendors() =>
    [
        (_vendors.Huawei, "?limit=5", "?limit=5&offset=5"),
        (_vendors.Ncp, "?limit=5", "?limit=5&offset=5"),
        (_vendors.Scp, "?limit=5", "?limit=5&page=2"),
    ];
}
