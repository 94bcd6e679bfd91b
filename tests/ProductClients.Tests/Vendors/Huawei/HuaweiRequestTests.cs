using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiRequestTests
{
    private const string Products = "/v1/6a6a1f8354f64dd9b9a614def7b59d83/products";
    private const string Project = "6a6a1f8354f64dd9b9a614def7b59d83";

    [Fact]
    public async Task The_request_of_the_pages_example_is_sent()
    {
        var sent = await SendAsync(null);
        Assert.Equal("GET https://metastudio.example.com" + Products, $"{sent.Method} {sent.Uri.AbsoluteUri}");
    }

    [Fact]
    public async Task Nothing_that_is_null_is_sent() =>
        Assert.Equal(Products, (await SendAsync(new HuaweiProductQuery())).Target);

    [Fact]
    public async Task Every_query_parameter_of_the_page_is_sent()
    {
        var sent = await SendAsync(new HuaweiProductQuery
        {
            Offset = 0,
            Limit = 10,
            SortKey = "create_time",
            SortDirection = HuaweiSortDirection.Descending,
            CreateUntil = new DateTimeOffset(2024, 2, 1, 9, 0, 0, TimeSpan.FromHours(9)),
            CreateSince = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Name = "Meeting",
            Tag = "Huawei",
            State = "ACTIVED,BLOCK",
        });
        Assert.Equal(
            Products + "?offset=0&limit=10&sort_key=create_time&sort_dir=desc"
            + "&create_until=2024-02-01T00%3A00%3A00Z&create_since=2024-01-01T00%3A00%3A00Z"
            + "&name=Meeting&tag=Huawei&state=ACTIVED%2CBLOCK",
            sent.Target);
    }

    [Theory]
    [InlineData("한글 이름", "%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84")]
    [InlineData("a+b &c=d", "a%2Bb%20%26c%3Dd")]
    [InlineData("100% legal?", "100%25%20legal%3F")]
    [InlineData("x/y;z", "x%2Fy%3Bz")]
    public async Task A_text_is_sent_as_RFC_3986_escapes_it(string text, string escaped) => Assert.Equal(
        $"{Products}?name={escaped}&tag={escaped}",
        (await SendAsync(new HuaweiProductQuery { Name = text, Tag = text })).Target);

    [Theory]
    [InlineData("a b+c", "a%20b%2Bc")]
    [InlineData("x/y", "x%2Fy")]
    [InlineData("a?b", "a%3Fb")]
    public async Task A_project_id_stays_one_segment_of_the_path(string project, string escaped) =>
        Assert.Equal($"/v1/{escaped}/products", (await SendAsync(null, project: project)).Target);

    [Fact]
    public async Task The_app_user_is_sent_as_a_header() =>
        Assert.Equal("user-1", (await SendAsync(null, appUserId: "user-1")).Header("X-App-UserId"));

    [Fact]
    public async Task Without_an_app_user_there_is_no_header() =>
        Assert.Null((await SendAsync(null)).Header("X-App-UserId"));

    [Theory]
    [InlineData("用户")]
    [InlineData("a\r\nX-Auth-Token: b")]
    public async Task An_app_user_no_header_can_hold_is_refused(string appUserId) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(null, appUserId: appUserId));

    [AwkwardCultures]
    public async Task Another_culture_changes_nothing_on_the_wire()
    {
        var sent = await SendAsync(new HuaweiProductQuery
        {
            Offset = 1000,
            CreateSince = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
        });
        Assert.Equal(Products + "?offset=1000&create_since=2024-01-01T00%3A00%3A00Z", sent.Target);
    }

    [Fact]
    public async Task A_page_is_asked_for_by_offset_and_limit()
    {
        var stub = new StubHandler(Resources.Seed("huawei-products.json"));
        var chunk = Assert.Single(await ReadAsync(stub, new SourceCursor(200)));
        Assert.Equal(Products + "?offset=200&limit=50", stub.Request.Target);
        Assert.Equal(new SourceCursor(201), chunk.Next);
    }

    [Fact]
    public async Task The_total_of_a_page_is_its_count() =>
        Assert.Equal(1, Assert.Single(await ReadAsync(new StubHandler(Resources.Seed("huawei-products.json")))).Total);

    [Fact]
    public async Task The_app_user_of_the_options_goes_with_every_page()
    {
        var stub = new StubHandler(Resources.Seed("huawei-products.json"));
        await ReadAsync(stub);
        Assert.Equal("user-1", stub.Request.Header("X-App-UserId"));
    }

    [Fact]
    public async Task A_page_without_a_list_is_an_invalid_response()
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(new StubHandler("{}")));
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }

    [Fact]
    public async Task A_product_without_an_id_is_an_invalid_response()
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => ReadAsync(new StubHandler("""{ "products": [ { "product_id": "a" }, { "name": "b" } ] }""")));
        Assert.Equal("acme (Huawei): product 2 of the response has no id", error.Message);
    }

    private static async Task<List<SourceChunk>> ReadAsync(StubHandler stub, SourceCursor? cursor = null)
    {
        var options = new HuaweiOptions { ProjectId = Project, AppUserId = "user-1" };
        using var client = Client(stub);
        var source = new HuaweiModule().CreateSource(Api(client), new Registration("acme", "Huawei"), () => options);
        var query = new ProductQuery();
        var request = new SourceRequest(query, source.Plan(query), 50, new ProductCall()) { Cursor = cursor };
        var chunks = new List<SourceChunk>();
        await foreach (var chunk in source.ReadAsync(request, TestContext.Current.CancellationToken))
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    private static async Task<SentRequest> SendAsync(
        HuaweiProductQuery? query, string project = Project, string? appUserId = null)
    {
        var stub = new StubHandler(Resources.Seed("huawei-products.json"));
        using var client = Client(stub);
        await Api(client).ListProductsAsync(
            project, query, appUserId, cancellationToken: TestContext.Current.CancellationToken);
        return stub.Request;
    }

    private static HttpClient Client(StubHandler stub) =>
        new(stub) { BaseAddress = new Uri("https://metastudio.example.com") };

    private static IHuaweiProductsApi Api(HttpClient client) =>
        (IHuaweiProductsApi)new HuaweiModule().CreateApi(client, new Registration("acme", "Huawei"));
}
