using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class ArrayVendorRequestTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Arrays;

    [Theory, MemberData(nameof(Vendors))]
    public async Task Array_request_has_no_header(string vendor) =>
        Assert.Empty((await VendorSamples.Of(vendor).SendAsync(nativeQuery: null)).Headers);

    // The endpoints of these vendors have no parameters.
    [Theory, MemberData(nameof(Vendors))]
    public async Task Array_vendor_sends_no_parameter(string vendor) =>
        Assert.DoesNotContain(
            '?', await VendorSamples.Of(vendor).TargetOfAsync(new ProductQuery { Name = "n", Ids = ["1"] }));

    [Theory]
    [InlineData("LicenseSpring", """{ "id": {0} }""")]
    [InlineData("Qiniu", """{ "product_name": "p{0}" }""")]
    public async Task Every_product_of_a_long_array_is_read(string vendor, string product)
    {
        var products = Enumerable.Range(1, 1000)
            .Select(id => product.Replace("{0}", $"{id}", StringComparison.Ordinal));
        var page = await VendorSamples.Of(vendor).ReadAsync($"[{string.Join(',', products)}]");
        Assert.Equal(1000, page.Products.Count);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Empty_array_has_no_products(string vendor) =>
        Assert.Empty((await VendorSamples.Of(vendor).ReadAsync("[]")).Products);

    [Theory]
    [InlineData("LicenseSpring", "{}")]
    [InlineData("LicenseSpring", """[ { "id": "many" } ]""")]
    [InlineData("LicenseSpring", """[ { "id": 1 }""")]
    [InlineData("LicenseSpring", "<html>")]
    [InlineData("Qiniu", "{}")]
    [InlineData("Qiniu", """[ { "stack_deps": "none" } ]""")]
    [InlineData("Qiniu", """[ { "product_name": "a" }""")]
    [InlineData("Qiniu", "<html>")]
    public async Task Response_that_is_not_an_array_of_products_is_invalid(string vendor, string body)
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(() => VendorSamples.Of(vendor).ReadAsync(body));
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }
}
