using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.Vendors.Ncp;

namespace ProductClients.ContractTests;

public sealed class NcpContractTests : ContractTest
{
    private static readonly NcpContract Contract = new();

    [Fact]
    public async Task Example_of_the_page_is_listed()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Ncp);
        var listing = app.Lister.ListAsync();
        var product = Assert.Single(await listing.ToListAsync());
        Assert.Equal(("***ksk9***", "product", ProductStatus.Inactive), (product.Id, product.Name, product.Status));
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    [Fact]
    public async Task Api_key_is_sent()
    {
        Server.Expect(Contract.ProductsWithApiKey);
        await using var app = Start(Registration.Ncp.With("ApiKey", "PRIMARY-KEY-EXAMPLE"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task Listing_is_truncated_when_the_total_is_not_reached()
    {
        Server.Expect(Contract.SyntaxExample);
        Server.Expect(Contract.AfterSyntaxExample);
        await using var app = Start(Registration.Ncp);
        var listing = app.Lister.ListAsync();
        Assert.Equal(ProductStatus.Deleted, Assert.Single(await listing.ToListAsync()).Status);
        Assert.Equal((ListingOutcome.Truncated, 6L), (listing.Report.Outcome, listing.Report.Total!.Value));
    }

    [Fact]
    public async Task Name_is_pushed()
    {
        Server.Expect(Contract.ProductsOfName);
        await using var app = Start(Registration.Ncp);
        Assert.Single(await app.ListAsync(new ProductQuery { Name = "product" }));
    }

    [Fact]
    public async Task Product_that_the_vendor_did_not_filter_is_filtered_locally()
    {
        Server.Expect(Contract.PublishedProducts);
        await using var app = Start(Registration.Ncp);
        Assert.Empty(await app.ListAsync(new ProductQuery { Name = "product", Statuses = [ProductStatus.Active] }));
    }

    [Fact]
    public async Task Every_parameter_of_the_page_can_be_sent()
    {
        Server.Expect(Contract.EveryParameter);
        await using var app = Start(Registration.Ncp);
        var query = new ProductQuery { PageSize = 10 }.WithNative(new NcpProductQuery
        {
            ProductName = "product",
            IsPublished = false,
            SubscriptionCode = NcpSubscription.Public,
            HasDeployedStage = true,
            HasStageNotAssociatedWithUsagePlanId = "plan-1",
        });
        Assert.Single(await app.ListAsync(query));
    }
}
