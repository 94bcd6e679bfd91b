using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class CookieTests
{
    [Fact]
    public async Task Cookie_of_a_vendor_is_not_sent_back()
    {
        await using var app = await VendorFixture.StartAsync();
        foreach (var vendor in app.Vendors)
        {
            vendor.FailNext(EmulatorFault.Status(
                503, headers: new Dictionary<string, string> { ["Set-Cookie"] = "account=1; Path=/" }));

            await app.Lister(vendor.Name).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

            Assert.True(vendor.Requests.Count > 1);
            Assert.All(vendor.Requests, static request => Assert.DoesNotContain("Cookie", request.Headers.Keys));
        }
    }
}
