using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.Vendors.Scp;

namespace ProductClients.ContractTests;

public sealed class ScpContractTests : ContractTest
{
    private static readonly ScpContract Contract = new();
    private static readonly DateTimeOffset Created = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Example_of_the_page_is_listed()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Scp);
        var listing = app.Lister.ListAsync();
        var product = Assert.Single(await listing.ToListAsync());
        Assert.Equal(("VPC", "VPC", "NETWORKING"), (product.Id, product.Name, product.Category));
        Assert.Equal((Created, Created), (product.CreatedAt, product.UpdatedAt));
        // The total of the example is five, and it has one product.
        Assert.Equal((ListingOutcome.Truncated, 5L), (listing.Report.Outcome, listing.Report.Total!.Value));
    }

    [Fact]
    public async Task Account_and_language_are_sent()
    {
        Server.Expect(Contract.ProductsOfAccount);
        await using var app = Start(Registration.Scp.With("AccountId", "ACCOUNT-1").With("AcceptLanguage", "ko-KR"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task Every_filter_of_the_vendor_is_pushed()
    {
        Server.Expect(Contract.FilteredProducts);
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
        Server.Expect(Contract.EveryParameter);
        await using var app = Start(Registration.Scp);
        var query = new ScpProductQuery
        {
            Limit = 10,
            // A listing sets the page itself. The typed interface sends the value of the query.
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
    public async Task Native_query_is_sent_with_a_listing()
    {
        Server.Expect(Contract.NativeParameters);
        await using var app = Start(Registration.Scp);
        var query = new ProductQuery { PageSize = 10 }.WithNative(new ScpProductQuery
        {
            DisplayNamesKo = ["VPC"],
            Kinds = ["PRODUCT", "SERVICE"],
            Sort = "created_at:asc",
        });
        Assert.Single(await app.ListAsync(query));
    }
}
