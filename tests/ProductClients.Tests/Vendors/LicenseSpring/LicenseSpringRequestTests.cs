using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringRequestTests
{
    [Fact]
    public async Task The_request_of_the_page_is_sent()
    {
        var stub = new StubHandler(Resources.Seed("licensespring-products.json"));
        await ListAsync(stub);
        Assert.Equal(
            "GET https://api.licensespring.com/api/v4/products",
            $"{stub.Request.Method} {stub.Request.Uri.AbsoluteUri}");
    }

    [Fact]
    public async Task The_interface_adds_no_header()
    {
        var stub = new StubHandler(Resources.Seed("licensespring-products.json"));
        await ListAsync(stub);
        Assert.Empty(stub.Request.Headers);
    }

    [Fact]
    public async Task The_products_of_the_array_are_listed()
    {
        var products = await ListAsync(new StubHandler("""[ { "id": 1 }, { "id": 2 }, { "id": 3 } ]"""));
        Assert.Equal("1,2,3", string.Join(',', products.Select(static product => product!.Id)));
    }

    [Fact]
    public async Task An_empty_array_has_no_products() => Assert.Empty(await ListAsync(new StubHandler("[]")));

    [Fact]
    public async Task Every_product_of_a_long_array_comes_in_chunks_of_bounded_size()
    {
        var json = "[" + string.Join(',', Enumerable.Range(1, 1000).Select(static id => $$"""{ "id": {{id}} }""")) + "]";
        var chunks = await ReadAsync(new StubHandler(json));
        Assert.Equal(1000, chunks.Sum(static chunk => chunk.Items.Count));
        Assert.All(chunks, static chunk => Assert.InRange(chunk.Items.Count, 0, SourceChunk.MaxItems));
        Assert.True(chunks[^1].EndOfResponse);
    }

    [Fact]
    public async Task There_is_no_next_page_and_no_total()
    {
        var chunk = Assert.Single(await ReadAsync(new StubHandler("[]")));
        Assert.Null(chunk.Next);
        Assert.Null(chunk.Total);
    }

    [Fact]
    public async Task A_product_without_an_id_is_an_invalid_response()
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => ReadAsync(new StubHandler("""[ { "id": 1 }, { "product_name": "b" } ]""")));
        Assert.Equal("acme (LicenseSpring): product 2 of the response has no id", error.Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""[ { "id": "many" } ]""")]
    [InlineData("""[ { "id": 1 }""")]
    [InlineData("<html>")]
    public async Task Anything_but_an_array_of_products_is_an_invalid_response(string body)
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(new StubHandler(body)));
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }

    private static async Task<List<SourceChunk>> ReadAsync(StubHandler stub)
    {
        using var client = Client(stub);
        var source = new LicenseSpringModule().CreateSource(
            Api(client), new Registration("acme", "LicenseSpring"), () => new LicenseSpringOptions());
        var query = new ProductQuery();
        var request = new SourceRequest(query, source.Plan(query), 50, new ProductCall());
        var chunks = new List<SourceChunk>();
        await foreach (var chunk in source.ReadAsync(request, TestContext.Current.CancellationToken))
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    private static async Task<List<LicenseSpringProduct?>> ListAsync(StubHandler stub)
    {
        using var client = Client(stub);
        var products = new List<LicenseSpringProduct?>();
        var listing = Api(client).ListProductsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await foreach (var product in listing)
        {
            products.Add(product);
        }

        return products;
    }

    private static HttpClient Client(StubHandler stub) =>
        new(stub) { BaseAddress = new LicenseSpringModule().Endpoint(new LicenseSpringOptions()) };

    private static ILicenseSpringProductsApi Api(HttpClient client) =>
        (ILicenseSpringProductsApi)new LicenseSpringModule().CreateApi(
            client, new Registration("acme", "LicenseSpring"));
}
