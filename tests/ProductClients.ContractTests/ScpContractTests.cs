using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;
using ProductClients.Providers.Scp;

namespace ProductClients.ContractTests;

public sealed class ScpContractTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    private static readonly DateTimeOffset Created = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_pages_example_is_listed()
    {
        await ServeAsync("scp/products");
        await using var app = Start(Registration.Scp);
        var listing = app.Lister.ListAsync();
        var product = Assert.Single(await listing.ToListAsync());
        Assert.Equal(("VPC", "VPC", "NETWORKING"), (product.Id, product.Name, product.Category));
        Assert.Equal((Created, Created), (product.CreatedAt, product.UpdatedAt));
        // The example counts five products and shows one.
        Assert.Equal((ListingOutcome.Truncated, 5L), (listing.Report.Outcome, listing.Report.Total!.Value));
    }

    [Fact]
    public async Task An_account_and_a_language_are_sent()
    {
        await ServeAsync("scp/products-account");
        await using var app = Start(Registration.Scp.With("AccountId", "ACCOUNT-1").With("AcceptLanguage", "ko-KR"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task Every_filter_the_vendor_has_is_pushed()
    {
        await ServeAsync("scp/filters");
        await using var app = Start(Registration.Scp);
        var query = new ProductQuery
        {
            Ids = ["VPC", "SUBNET"],
            Name = "VPC",
            Category = "NETWORKING",
            CreatedFrom = Created,
            CreatedTo = Created,
            UpdatedFrom = Created,
            UpdatedTo = Created,
        };
        Assert.Single(await app.ListAsync(query));
    }

    [Fact]
    public async Task Every_parameter_of_the_page_can_be_sent()
    {
        await ServeAsync("scp/native");
        await using var app = Start(Registration.Scp);
        var query = new ScpProductQuery
        {
            Limit = 10,
            // Paging's own; the typed interface sends what it is told.
            Page = 1,
            ProductCategoryIds = ["NETWORKING"],
            ProductIds = ["VPC"],
            DisplayNames = ["VPC"],
            DisplayNamesKo = ["VPC"],
            Kinds = ["PRODUCT"],
            CreatedStartDate = Created,
            CreatedEndDate = Created,
            ModifiedStartDate = Created,
            ModifiedEndDate = Created,
            Sort = "created_at:asc",
        };
        var page = await app.Lister.GetService<IScpProductsApi>()!.ListProductsAsync(query, "en-US", "product 1.0");
        Assert.Single(page.Products!);
    }

    [Fact]
    public async Task A_native_query_goes_with_a_listing()
    {
        await ServeAsync("scp/native-listing");
        await using var app = Start(Registration.Scp);
        var query = new ProductQuery { PageSize = 10 }.WithNative(new ScpProductQuery
        {
            DisplayNamesKo = ["VPC"],
            Kinds = ["PRODUCT", "SERVICE"],
            Sort = "created_at:asc",
        });
        Assert.Single(await app.ListAsync(query));
    }

    [Fact]
    public async Task An_awkward_name_arrives_as_it_is()
    {
        await ServeAsync("scp/awkward-name");
        await using var app = Start(Registration.Scp);
        Assert.Empty(await app.ListAsync(new ProductQuery { Name = "한글 a+b &c=d 100% x/y;z?" }));
    }

    [Fact]
    public async Task Pages_are_asked_for_by_the_number_the_answer_names()
    {
        await ServeAsync("scp/page-1");
        await ServeAsync("scp/page-2");
        await using var app = Start(Registration.Scp.With("PageSize", "1"));
        Assert.Equal(["P-1", "P-2"], (await app.ListAsync()).Select(static product => product.Id));
    }
}
