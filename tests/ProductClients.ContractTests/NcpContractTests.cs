using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;
using ProductClients.Providers.Ncp;

namespace ProductClients.ContractTests;

public sealed class NcpContractTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    [Fact]
    public async Task The_pages_example_is_listed()
    {
        await ServeAsync("ncp/products");
        await using var app = Start(Registration.Ncp);
        var listing = app.Lister.ListAsync();
        var product = Assert.Single(await listing.ToListAsync());
        Assert.Equal(("***ksk9***", "product", ProductStatus.Inactive), (product.Id, product.Name, product.Status));
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    [Fact]
    public async Task The_key_of_a_subscription_is_sent()
    {
        await ServeAsync("ncp/products-api-key");
        await using var app = Start(Registration.Ncp.With("ApiKey", "PRIMARY-KEY-EXAMPLE"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task A_total_that_is_not_reached_is_a_truncated_listing()
    {
        await ServeAsync("ncp/syntax");
        await ServeAsync("ncp/syntax-end");
        await using var app = Start(Registration.Ncp);
        var listing = app.Lister.ListAsync();
        Assert.Equal(ProductStatus.Deleted, Assert.Single(await listing.ToListAsync()).Status);
        Assert.Equal((ListingOutcome.Truncated, 6L), (listing.Report.Outcome, listing.Report.Total!.Value));
    }

    [Fact]
    public async Task A_name_is_pushed()
    {
        await ServeAsync("ncp/filters-matching");
        await using var app = Start(Registration.Ncp);
        Assert.Single(await app.ListAsync(new ProductQuery { Name = "product" }));
    }

    [Fact]
    public async Task What_the_vendor_did_not_filter_is_filtered_here()
    {
        await ServeAsync("ncp/filters");
        await using var app = Start(Registration.Ncp);
        Assert.Empty(await app.ListAsync(new ProductQuery { Name = "product", Statuses = [ProductStatus.Active] }));
    }

    [Fact]
    public async Task Every_parameter_of_the_page_can_be_sent()
    {
        await ServeAsync("ncp/native");
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

    [Fact]
    public async Task An_awkward_name_arrives_as_it_is()
    {
        await ServeAsync("ncp/awkward-name");
        await using var app = Start(Registration.Ncp);
        Assert.Empty(await app.ListAsync(new ProductQuery { Name = "한글 a+b &c=d 100% x/y;z?" }));
    }

    [Fact]
    public async Task Pages_are_asked_for_by_offset_until_the_total_is_reached()
    {
        await ServeAsync("ncp/page-1");
        await ServeAsync("ncp/page-2");
        await using var app = Start(Registration.Ncp.With("PageSize", "1"));
        Assert.Equal(["p-1", "p-2"], (await app.ListAsync()).Select(static product => product.Id));
    }
}
