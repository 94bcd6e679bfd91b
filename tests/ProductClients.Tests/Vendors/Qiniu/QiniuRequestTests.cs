using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuRequestTests
{
    private static readonly QiniuSample Sample = new();

    [Fact]
    public async Task Products_of_the_array_are_listed()
    {
        var products = await Sample.ListAsync(Sample.Stub());
        Assert.Equal("memcached,kodo", string.Join(',', products.Select(static product => product!.ProductName)));
    }

    [Fact]
    public async Task Empty_array_has_no_products() => Assert.Empty(await Sample.ListAsync(new StubHandler("[]")));

    [Theory]
    [InlineData("""[ { "product_name": "a" }, { "product_name": "" } ]""")]
    [InlineData("""[ { "product_name": "a" }, { "status": "failed" } ]""")]
    [InlineData("""[ { "product_name": "a" }, null ]""")]
    public async Task Product_without_a_name_is_an_invalid_response(string json)
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(() => Sample.ListAsync(json));
        Assert.Equal("acme (Qiniu): product 2 of the response has no id", error.Message);
    }
}
