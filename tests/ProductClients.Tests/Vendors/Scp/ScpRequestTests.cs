using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpRequestTests
{
    private static readonly ScpSample Sample = new();

    [Fact]
    public async Task The_headers_of_the_pages_example_are_sent()
    {
        var sent = await Sample.SendAsync(api => api.ListProductsAsync(
            null, "en-US", "product 1.0", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("en-US", sent.Header("Accept-Language"));
        Assert.Equal("product 1.0", sent.Header("Scp-Api-Version"));
    }

    [Fact]
    public async Task A_list_repeats_its_key() => Assert.Equal(
        "/v1/products?product_id=A&product_id=B%20c&kind=X&kind=Y",
        (await Sample.SendAsync(new ScpProductQuery { ProductIds = ["A", "B c"], Kinds = ["X", "Y"] })).Target);

    [Fact]
    public async Task An_empty_list_sends_nothing() =>
        Assert.Equal("/v1/products", (await Sample.SendAsync(new ScpProductQuery { ProductIds = [], Kinds = [] })).Target);

    [Fact]
    public async Task A_time_is_sent_in_UTC_without_an_offset() => Assert.Equal(
        "/v1/products?created_start_date=2023-12-31T15%3A00%3A00",
        (await Sample.SendAsync(new ScpProductQuery
        {
            CreatedStartDate = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)),
        })).Target);

    [Fact]
    public async Task The_first_page_has_no_number_since_its_number_is_not_documented()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(stub);
        Assert.Equal("/v1/products?limit=50", stub.Request.Target);
    }

    [Fact]
    public async Task A_later_page_is_asked_for_by_its_number()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(stub, cursor: new SourceCursor(3));
        Assert.Equal("/v1/products?limit=50&page=3", stub.Request.Target);
    }

    [Theory]
    [InlineData("""{ "products": [], "current_page": 0, "total_pages": 3 }""", 1)]
    [InlineData("""{ "products": [], "current_page": 1, "total_pages": 3 }""", 2)]
    [InlineData("""{ "products": [], "current_page": 1 }""", 2)]
    [InlineData("""{ "products": [], "current_page": "1", "total_pages": "3" }""", 2)]
    public async Task The_next_page_follows_the_number_of_the_response(string json, long next) =>
        Assert.Equal(new SourceCursor(next), (await Sample.ReadAsync(json)).Next);

    [Theory]
    [InlineData("""{ "products": [], "current_page": 3, "total_pages": 3 }""")]
    [InlineData("""{ "products": [], "current_page": 4, "total_pages": 3 }""")]
    [InlineData("""{ "products": [] }""")]
    public async Task There_is_no_next_page_after_the_last_one(string json) =>
        Assert.Null((await Sample.ReadAsync(json)).Next);

    [Fact]
    public async Task The_headers_of_the_options_go_with_every_page()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(stub, options => (options.AcceptLanguage, options.ApiVersion) = ("ko-KR", "product 1.1"));
        Assert.Equal("ko-KR", stub.Request.Header("Accept-Language"));
        Assert.Equal("product 1.1", stub.Request.Header("Scp-Api-Version"));
    }

    [Fact]
    public async Task Lists_can_be_joined_by_commas()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(
            stub, options => options.ListFormat = ScpListFormat.Commas, new ProductQuery { Ids = ["A", "B"] });
        Assert.Equal("/v1/products?limit=50&product_id=A%2CB", stub.Request.Target);
    }

    [Fact]
    public async Task Times_can_be_sent_in_the_vendors_own_zone()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(
            stub,
            options => options.TimeOffset = TimeSpan.FromHours(9),
            new ProductQuery().WithNative(new ScpProductQuery { CreatedStartDate = ScpSample.NewYear }));
        Assert.Equal("/v1/products?limit=50&created_start_date=2024-01-01T09%3A00%3A00", stub.Request.Target);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-9)]
    public async Task The_ends_of_the_calendar_can_be_sent_in_any_zone(int hours)
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(
            stub,
            options => options.TimeOffset = TimeSpan.FromHours(hours),
            new ProductQuery { CreatedFrom = DateTimeOffset.MinValue, CreatedTo = DateTimeOffset.MaxValue });
        var (first, last) = hours > 0
            ? ("0001-01-01T09%3A00%3A00", "9999-12-31T23%3A59%3A59")
            : ("0001-01-01T00%3A00%3A00", "9999-12-31T14%3A59%3A59");
        Assert.Equal(
            $"/v1/products?limit=50&created_start_date={first}&created_end_date={last}", stub.Request.Target);
    }
}
