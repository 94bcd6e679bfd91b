using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests;

public sealed class VendorEmulatorsTests
{
    [Fact]
    public async Task All_emulators_accept_a_correctly_signed_request()
    {
        using var client = new WireClient();
        await using var vendors = await VendorEmulators.StartAsync(
            options => options.UseTimeProvider(new ManualTimeProvider(Signed.Noon)),
            TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(vendors.ToJson());
        foreach (var vendor in vendors)
        {
            var (status, body) = await client.TextAsync(Signed.Products(vendor));
            Assert.True(status == 200, $"{vendor}: {status} {body} {vendor.Requests[0]}");
        }
    }
}
