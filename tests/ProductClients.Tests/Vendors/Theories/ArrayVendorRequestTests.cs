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
    public void Array_vendor_pushes_no_filter(string vendor) =>
        Assert.Null(VendorSamples.Of(vendor).Plan(new ProductQuery { Name = "n", Ids = ["1"] }).State);

    [Theory]
    [InlineData("LicenseSpring", """{ "id": {0} }""")]
    [InlineData("Qiniu", """{ "product_name": "p{0}" }""")]
    public async Task Long_array_is_read_in_chunks_of_bounded_size(string vendor, string product)
    {
        var products = Enumerable.Range(1, 1000)
            .Select(id => product.Replace("{0}", $"{id}", StringComparison.Ordinal));
        var chunks = await VendorSamples.Of(vendor).ReadAsync($"[{string.Join(',', products)}]");
        Assert.Equal(1000, chunks.Sum(static chunk => chunk.Items.Count));
        Assert.All(chunks, static chunk => Assert.InRange(chunk.Items.Count, 0, SourceChunk.MaxItems));
        Assert.True(chunks[^1].EndOfResponse);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Array_has_no_next_page_and_no_total(string vendor)
    {
        var chunk = Assert.Single(await VendorSamples.Of(vendor).ReadAsync("[]"));
        Assert.Null(chunk.Next);
        Assert.Null(chunk.Total);
    }

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
