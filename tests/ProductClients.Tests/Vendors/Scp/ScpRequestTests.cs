using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpRequestTests
{
    private static readonly ScpSample Sample = new();

    [Fact]
    public async Task Headers_of_the_documented_example_are_sent()
    {
        var sent = await Sample.SendAsync(api => api.ListProductsAsync(
            null, "en-US", "product 1.0", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("en-US", sent.Header("Accept-Language"));
        Assert.Equal("product 1.0", sent.Header("Scp-Api-Version"));
    }

    [Fact]
    public async Task List_is_sent_as_a_repeated_key() => Assert.Equal(
        "/v1/products?product_id=A&product_id=B%20c&kind=X&kind=Y",
        (await Sample.SendAsync(new ScpProductQuery { ProductIds = ["A", "B c"], Kinds = ["X", "Y"] })).Target);

    [Fact]
    public async Task Empty_list_is_not_sent() =>
        Assert.Equal(
            "/v1/products", (await Sample.SendAsync(new ScpProductQuery { ProductIds = [], Kinds = [] })).Target);

    [Fact]
    public async Task Time_is_sent_in_UTC_without_an_offset() => Assert.Equal(
        "/v1/products?created_start_date=2023-12-31T15%3A00%3A00",
        (await Sample.SendAsync(new ScpProductQuery
        {
            CreatedStartDate = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(9)),
        })).Target);

    // The vendor does not document the number of the first page.
    [Fact]
    public async Task First_page_is_requested_without_a_number()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(stub);
        Assert.Equal("/v1/products?limit=50", stub.Request.Target);
    }

    [Fact]
    public async Task Later_page_is_requested_by_its_number()
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
    public async Task Next_page_follows_the_page_number_of_the_response(string json, long next) =>
        Assert.Equal(new SourceCursor(next), (await Sample.ReadAsync(json)).Next);

    [Theory]
    [InlineData("""{ "products": [], "current_page": 3, "total_pages": 3 }""")]
    [InlineData("""{ "products": [], "current_page": 4, "total_pages": 3 }""")]
    [InlineData("""{ "products": [], "total_pages": 1 }""")]
    [InlineData("""{ "products": [], "total_count": 0 }""")]
    public async Task Last_page_has_no_next_page(string json) =>
        Assert.Null((await Sample.ReadAsync(json)).Next);

    [Fact]
    public async Task Header_options_are_sent_with_every_page()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(
            stub, options => (options.AcceptLanguage, options.ApiVersion) = ("ko-KR", "product 1.1"));
        Assert.Equal("ko-KR", stub.Request.Header("Accept-Language"));
        Assert.Equal("product 1.1", stub.Request.Header("Scp-Api-Version"));
    }

    [Fact]
    public async Task List_is_joined_by_commas_when_the_option_says_so()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(
            stub, options => options.ListFormat = ScpListFormat.Commas, new ProductQuery { Ids = ["A", "B"] });
        Assert.Equal("/v1/products?limit=50&product_id=A%2CB", stub.Request.Target);
    }

    [Fact]
    public async Task Times_are_sent_at_the_TimeOffset_option()
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
    public async Task First_and_last_instant_can_be_sent_at_any_offset(int hours)
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
