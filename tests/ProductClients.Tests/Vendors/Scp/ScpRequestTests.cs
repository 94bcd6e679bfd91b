using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpRequestTests
{
    private static readonly DateTimeOffset NewYear = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_request_of_the_pages_example_is_sent()
    {
        var sent = await SendAsync(null, "en-US", "product 1.0");
        Assert.Equal("GET https://product.e.samsungsdscloud.com/v1/products", $"{sent.Method} {sent.Uri.AbsoluteUri}");
        Assert.Equal("en-US", sent.Header("Accept-Language"));
        Assert.Equal("product 1.0", sent.Header("Scp-Api-Version"));
    }

    [Fact]
    public async Task Nothing_that_is_null_is_sent()
    {
        var sent = await SendAsync(new ScpProductQuery());
        Assert.Equal("/v1/products", sent.Target);
        Assert.Empty(sent.Headers);
    }

    [Fact]
    public async Task Every_query_parameter_of_the_page_is_sent()
    {
        var sent = await SendAsync(new ScpProductQuery
        {
            Limit = 10,
            Page = 1,
            ProductCategoryIds = ["NETWORKING"],
            ProductIds = ["VPC"],
            DisplayNames = ["VPC"],
            DisplayNamesKo = ["VPC"],
            Kinds = ["PRODUCT"],
            CreatedStartDate = NewYear,
            CreatedEndDate = NewYear.AddDays(1),
            ModifiedStartDate = NewYear.AddDays(2),
            ModifiedEndDate = NewYear.AddDays(3),
            Sort = "created_at:asc",
        });
        Assert.Equal(
            "/v1/products?limit=10&page=1&product_category_id=NETWORKING&product_id=VPC&display_name=VPC"
            + "&display_name_ko=VPC&kind=PRODUCT"
            + "&created_start_date=2024-01-01T00%3A00%3A00&created_end_date=2024-01-02T00%3A00%3A00"
            + "&modified_start_date=2024-01-03T00%3A00%3A00&modified_end_date=2024-01-04T00%3A00%3A00"
            + "&sort=created_at%3Aasc",
            sent.Target);
    }

    [Fact]
    public async Task A_list_repeats_its_key() => Assert.Equal(
        "/v1/products?product_id=A&product_id=B%20c&kind=X&kind=Y",
        (await SendAsync(new ScpProductQuery { ProductIds = ["A", "B c"], Kinds = ["X", "Y"] })).Target);

    [Fact]
    public async Task An_empty_list_sends_nothing() =>
        Assert.Equal("/v1/products", (await SendAsync(new ScpProductQuery { ProductIds = [], Kinds = [] })).Target);

    [Fact]
    public async Task A_time_is_sent_in_UTC_without_an_offset() => Assert.Equal(
        "/v1/products?created_start_date=2023-12-31T15%3A00%3A00",
        (await SendAsync(new ScpProductQuery
        {
            CreatedStartDate = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)),
        })).Target);

    [Theory]
    [InlineData("한글 이름", "%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84")]
    [InlineData("a+b &c=d", "a%2Bb%20%26c%3Dd")]
    [InlineData("100% legal?", "100%25%20legal%3F")]
    [InlineData("x/y;z", "x%2Fy%3Bz")]
    public async Task A_text_is_sent_as_RFC_3986_escapes_it(string text, string escaped) => Assert.Equal(
        $"/v1/products?display_name={escaped}&display_name_ko={escaped}&sort={escaped}",
        (await SendAsync(new ScpProductQuery { DisplayNames = [text], DisplayNamesKo = [text], Sort = text })).Target);

    [AwkwardCultures]
    public async Task Another_culture_changes_nothing_on_the_wire()
    {
        var sent = await SendAsync(new ScpProductQuery { Limit = 1000, CreatedStartDate = NewYear });
        Assert.Equal("/v1/products?limit=1000&created_start_date=2024-01-01T00%3A00%3A00", sent.Target);
    }

    [Fact]
    public async Task The_first_page_has_no_number_since_its_number_is_not_documented()
    {
        var stub = new StubHandler(Resources.Seed("scp-products.json"));
        await ReadAsync(stub);
        Assert.Equal("/v1/products?limit=50", stub.Request.Target);
    }

    [Fact]
    public async Task A_later_page_is_asked_for_by_its_number()
    {
        var stub = new StubHandler(Resources.Seed("scp-products.json"));
        await ReadAsync(stub, cursor: new SourceCursor(3));
        Assert.Equal("/v1/products?limit=50&page=3", stub.Request.Target);
    }

    [Theory]
    [InlineData("""{ "products": [], "current_page": 0, "total_pages": 3 }""", 1)]
    [InlineData("""{ "products": [], "current_page": 1, "total_pages": 3 }""", 2)]
    [InlineData("""{ "products": [], "current_page": 1 }""", 2)]
    [InlineData("""{ "products": [], "current_page": "1", "total_pages": "3" }""", 2)]
    public async Task The_next_page_follows_the_number_of_the_response(string json, long next) =>
        Assert.Equal(new SourceCursor(next), Assert.Single(await ReadAsync(new StubHandler(json))).Next);

    [Theory]
    [InlineData("""{ "products": [], "current_page": 3, "total_pages": 3 }""")]
    [InlineData("""{ "products": [], "current_page": 4, "total_pages": 3 }""")]
    [InlineData("""{ "products": [] }""")]
    public async Task There_is_no_next_page_after_the_last_one(string json) =>
        Assert.Null(Assert.Single(await ReadAsync(new StubHandler(json))).Next);

    [Fact]
    public async Task The_total_of_a_page_is_its_total_count() => Assert.Equal(
        5, Assert.Single(await ReadAsync(new StubHandler(Resources.Seed("scp-products.json")))).Total);

    [Fact]
    public async Task The_headers_of_the_options_go_with_every_page()
    {
        var stub = new StubHandler(Resources.Seed("scp-products.json"));
        await ReadAsync(stub, options => (options.AcceptLanguage, options.ApiVersion) = ("ko-KR", "product 1.1"));
        Assert.Equal("ko-KR", stub.Request.Header("Accept-Language"));
        Assert.Equal("product 1.1", stub.Request.Header("Scp-Api-Version"));
    }

    [Fact]
    public async Task Lists_can_be_joined_by_commas()
    {
        var stub = new StubHandler(Resources.Seed("scp-products.json"));
        await ReadAsync(
            stub, options => options.ListFormat = ScpListFormat.Commas, new ProductQuery { Ids = ["A", "B"] });
        Assert.Equal("/v1/products?limit=50&product_id=A%2CB", stub.Request.Target);
    }

    [Fact]
    public async Task Times_can_be_sent_in_the_vendors_own_zone()
    {
        var stub = new StubHandler(Resources.Seed("scp-products.json"));
        await ReadAsync(
            stub,
            options => options.TimeOffset = TimeSpan.FromHours(9),
            new ProductQuery().WithNative(new ScpProductQuery { CreatedStartDate = NewYear }));
        Assert.Equal("/v1/products?limit=50&created_start_date=2024-01-01T09%3A00%3A00", stub.Request.Target);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-9)]
    public async Task The_ends_of_the_calendar_can_be_sent_in_any_zone(int hours)
    {
        var stub = new StubHandler(Resources.Seed("scp-products.json"));
        await ReadAsync(
            stub,
            options => options.TimeOffset = TimeSpan.FromHours(hours),
            new ProductQuery { CreatedFrom = DateTimeOffset.MinValue, CreatedTo = DateTimeOffset.MaxValue });
        var (first, last) = hours > 0
            ? ("0001-01-01T09%3A00%3A00", "9999-12-31T23%3A59%3A59")
            : ("0001-01-01T00%3A00%3A00", "9999-12-31T14%3A59%3A59");
        Assert.Equal(
            $"/v1/products?limit=50&created_start_date={first}&created_end_date={last}", stub.Request.Target);
    }

    [Fact]
    public async Task A_page_without_a_list_is_an_invalid_response()
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(new StubHandler("{}")));
        Assert.Equal("acme (Scp): the response has no 'products'", error.Message);
    }

    private static async Task<List<SourceChunk>> ReadAsync(
        StubHandler stub, Action<ScpOptions>? configure = null, ProductQuery? query = null, SourceCursor? cursor = null)
    {
        var options = new ScpOptions();
        configure?.Invoke(options);
        query ??= new ProductQuery();
        using var client = Client(stub);
        var source = new ScpModule().CreateSource(Api(client), new Registration("acme", "Scp"), () => options);
        var request = new SourceRequest(query, source.Plan(query), 50, new ProductCall()) { Cursor = cursor };
        var chunks = new List<SourceChunk>();
        await foreach (var chunk in source.ReadAsync(request, TestContext.Current.CancellationToken))
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    private static async Task<SentRequest> SendAsync(
        ScpProductQuery? query, string? acceptLanguage = null, string? apiVersion = null)
    {
        var stub = new StubHandler(Resources.Seed("scp-products.json"));
        using var client = Client(stub);
        await Api(client).ListProductsAsync(
            query, acceptLanguage, apiVersion, cancellationToken: TestContext.Current.CancellationToken);
        return stub.Request;
    }

    private static HttpClient Client(StubHandler stub) =>
        new(stub) { BaseAddress = new ScpModule().Endpoint(new ScpOptions()) };

    private static IScpProductsApi Api(HttpClient client) =>
        (IScpProductsApi)new ScpModule().CreateApi(client, new Registration("acme", "Scp"));
}
