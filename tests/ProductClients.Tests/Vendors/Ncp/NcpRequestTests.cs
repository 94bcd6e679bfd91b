using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpRequestTests
{
    private const string Products = "/api/v1/products";

    [Fact]
    public async Task The_request_of_the_pages_example_is_sent()
    {
        var sent = await SendAsync(new NcpProductQuery
        {
            HasDeployedStage = true,
            IsPublished = false,
            SubscriptionCode = NcpSubscription.Public,
        });
        // The page's own order is hasDeployedStage first; the order carries no meaning.
        Assert.Equal(
            "GET https://apigateway.apigw.ntruss.com/api/v1/products"
            + "?isPublished=false&subscriptionCode=PUBLIC&hasDeployedStage=true",
            $"{sent.Method} {sent.Uri.AbsoluteUri}");
    }

    [Fact]
    public async Task Nothing_that_is_null_is_sent() =>
        Assert.Equal(Products, (await SendAsync(new NcpProductQuery())).Target);

    [Fact]
    public async Task Every_query_parameter_of_the_page_is_sent()
    {
        var sent = await SendAsync(new NcpProductQuery
        {
            Offset = long.MaxValue,
            Limit = long.MaxValue,
            ProductName = "product",
            IsPublished = true,
            SubscriptionCode = NcpSubscription.Protected,
            HasDeployedStage = false,
            HasStageNotAssociatedWithUsagePlanId = "plan-1",
        });
        Assert.Equal(
            Products + "?offset=9223372036854775807&limit=9223372036854775807&productName=product&isPublished=true"
            + "&subscriptionCode=PROTECTED&hasDeployedStage=false&hasStageNotAssociatedWithUsagePlanId=plan-1",
            sent.Target);
    }

    [Theory]
    [InlineData("한글 이름", "%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84")]
    [InlineData("a+b &c=d", "a%2Bb%20%26c%3Dd")]
    [InlineData("100% legal?", "100%25%20legal%3F")]
    [InlineData("x/y;z", "x%2Fy%3Bz")]
    public async Task A_text_is_sent_as_RFC_3986_escapes_it(string text, string escaped) => Assert.Equal(
        $"{Products}?productName={escaped}&hasStageNotAssociatedWithUsagePlanId={escaped}",
        (await SendAsync(new NcpProductQuery
        {
            ProductName = text,
            HasStageNotAssociatedWithUsagePlanId = text,
        })).Target);

    [AwkwardCultures]
    public async Task Another_culture_changes_nothing_on_the_wire()
    {
        var sent = await SendAsync(new NcpProductQuery { Offset = 1000, IsPublished = true });
        Assert.Equal(Products + "?offset=1000&isPublished=true", sent.Target);
    }

    [Fact]
    public async Task A_page_is_asked_for_by_offset_and_limit()
    {
        var stub = new StubHandler(Resources.Seed("ncp-example.json"));
        var chunk = Assert.Single(await ReadAsync(stub, new SourceCursor(5_000_000_000)));
        Assert.Equal(Products + "?offset=5000000000&limit=50", stub.Request.Target);
        Assert.Equal(new SourceCursor(5_000_000_001), chunk.Next);
    }

    [Fact]
    public async Task The_total_of_a_page_is_that_of_the_page_and_not_the_initial_count() =>
        Assert.Equal(1, Assert.Single(await ReadAsync(new StubHandler(Resources.Seed("ncp-example.json")))).Total);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "productPage": { "total": 0 } }""")]
    public async Task A_page_without_a_list_is_an_invalid_response(string json)
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(new StubHandler(json)));
        Assert.Equal("acme (Ncp): the response has no 'productPage.content'", error.Message);
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }

    [Fact]
    public async Task A_product_without_an_id_is_an_invalid_response()
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => ReadAsync(new StubHandler("""{ "productPage": { "content": [ null ] } }""")));
        Assert.Equal("acme (Ncp): product 1 of the response has no id", error.Message);
    }

    private static async Task<List<SourceChunk>> ReadAsync(StubHandler stub, SourceCursor? cursor = null)
    {
        using var client = Client(stub);
        var source = new NcpModule().CreateSource(
            Api(client), new Registration("acme", "Ncp"), () => new NcpOptions());
        var query = new ProductQuery();
        var request = new SourceRequest(query, source.Plan(query), 50, new ProductCall()) { Cursor = cursor };
        var chunks = new List<SourceChunk>();
        await foreach (var chunk in source.ReadAsync(request, TestContext.Current.CancellationToken))
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    private static async Task<SentRequest> SendAsync(NcpProductQuery? query)
    {
        var stub = new StubHandler(Resources.Seed("ncp-example.json"));
        using var client = Client(stub);
        await Api(client).ListProductsAsync(query, cancellationToken: TestContext.Current.CancellationToken);
        return stub.Request;
    }

    private static HttpClient Client(StubHandler stub) =>
        new(stub) { BaseAddress = new NcpModule().Endpoint(new NcpOptions()) };

    private static INcpProductsApi Api(HttpClient client) =>
        (INcpProductsApi)new NcpModule().CreateApi(client, new Registration("acme", "Ncp"));
}
