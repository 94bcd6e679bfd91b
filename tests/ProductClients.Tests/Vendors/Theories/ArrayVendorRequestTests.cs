using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class ArrayVendorRequestTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Arrays;

    [Theory, MemberData(nameof(Vendors))]
    public async Task The_interface_adds_no_header(string vendor) =>
        Assert.Empty((await VendorSamples.Of(vendor).SendAsync(nativeQuery: null)).Headers);

    [Theory, MemberData(nameof(Vendors))]
    public async Task Nothing_is_ever_sent_since_the_endpoint_has_no_parameters(string vendor) =>
        Assert.DoesNotContain(
            '?', await VendorSamples.Of(vendor).TargetOfAsync(new ProductQuery { Name = "n", Ids = ["1"] }));

    [Theory]
    [InlineData("LicenseSpring", """{ "id": {0} }""")]
    [InlineData("Qiniu", """{ "product_name": "p{0}" }""")]
    public async Task Every_product_of_a_long_array_is_read(string vendor, string product)
    {
        var products = Enumerable.Range(1, 1000).Select(id => product.Replace("{0}", $"{id}", StringComparison.Ordinal));
        var page = await VendorSamples.Of(vendor).ReadAsync($"[{string.Join(',', products)}]");
        Assert.Equal(1000, page.Products.Count);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task An_empty_array_has_no_product(string vendor) =>
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
    public async Task Anything_but_an_array_of_products_is_an_invalid_response(string vendor, string body)
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(() => VendorSamples.Of(vendor).ReadAsync(body));
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }
}
