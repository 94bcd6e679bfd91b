using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorRequestTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    [Theory, MemberData(nameof(Vendors))]
    public async Task Documented_request_is_sent(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        var sent = await sample.SendAsync(sample.Request.ExampleQuery);
        Assert.Equal("GET " + sample.Request.ExampleAddress, $"{sent.Method} {sent.Uri.AbsoluteUri}");
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Product_without_an_id_is_an_invalid_response(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => sample.ListAsync(sample.Request.WithoutId.Json));
        Assert.Equal(
            $"acme ({vendor}): product {sample.Request.WithoutId.Product} of the response has no id", error.Message);
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }
}
