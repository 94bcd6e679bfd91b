using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.Vendors.Huawei;

namespace ProductClients.ContractTests;

public sealed class HuaweiContractTests : ContractTest
{
    private static readonly DateTimeOffset Created = new(2021, 9, 30, 10, 43, 17, TimeSpan.Zero);
    private static readonly HuaweiContract Contract = new();

    private static ProductQuery Portable => new()
    {
        Name = "Meeting",
        Tag = "Huawei",
        CreatedFrom = Created,
        CreatedTo = Created,
    };

    [Fact]
    public async Task Example_of_the_page_is_listed()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Huawei);
        var listing = app.Lister.ListAsync();
        var page = Assert.Single(await listing.AsPages().ToListAsync());
        var product = Assert.Single(page.Items);
        Assert.Equal("24bad716-87b1-45e5-8912-6102f7693265", product.Id);
        Assert.Equal(("Meeting", ProductStatus.Pending, Created), (product.Name, product.Status, product.CreatedAt));
        Assert.Equal("80ef6cf30b8ef0f6b9b8d3b3c1b2a1f0", page.RequestId);
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    [Fact]
    public async Task AppUserId_is_sent_and_signed()
    {
        Server.Expect(Contract.ProductsOfAppUser);
        await using var app = Start(Registration.Huawei.With("AppUserId", "user-1"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task Security_token_of_a_temporary_key_is_sent_and_signed()
    {
        Server.Expect(Contract.ProductsWithTemporaryKey);
        await using var app = Start(Registration.Huawei.With("SecurityToken", "SecurityTokenExample=="));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task Signature_with_a_derived_key_names_day_region_and_service()
    {
        Server.Expect(Contract.ProductsWithDerivedKey);
        await using var app = Start(Registration.Huawei
            .With("Auth", "V11").With("Region", "cn-north-4").With("ServiceName", "metastudio"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task Every_filter_of_the_vendor_is_pushed()
    {
        Server.Expect(Contract.FilteredProducts);
        await using var app = Start(Registration.Huawei);
        Assert.Single(await app.ListAsync(Portable));
    }

    [Fact]
    public async Task Product_that_the_vendor_did_not_filter_is_filtered_locally()
    {
        Server.Expect(Contract.ProductsOfStatuses);
        await using var app = Start(Registration.Huawei);
        Assert.Empty(await app.ListAsync(Portable with
        {
            Statuses = [ProductStatus.Active, ProductStatus.Inactive, ProductStatus.Blocked, ProductStatus.Deleted],
        }));
    }

    [Fact]
    public async Task Every_parameter_of_the_page_can_be_sent()
    {
        Server.Expect(Contract.EveryParameter);
        await using var app = Start(Registration.Huawei);
        var query = new ProductQuery { PageSize = 10 }.WithNative(new HuaweiProductQuery
        {
            SortKey = "create_time",
            SortDirection = HuaweiSortDirection.Descending,
            CreateUntil = new DateTimeOffset(2024, 2, 1, 9, 0, 0, TimeSpan.FromHours(9)),
            CreateSince = new DateTimeOffset(2020, 7, 30, 10, 43, 17, TimeSpan.Zero),
            Name = "Meet",
            Tag = "Hua",
            State = "ACTIVED,CREATING",
        });
        Assert.Single(await app.ListAsync(query));
    }
}
