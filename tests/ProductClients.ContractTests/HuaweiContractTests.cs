using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;
using ProductClients.Providers.Huawei;

namespace ProductClients.ContractTests;

public sealed class HuaweiContractTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    private static readonly DateTimeOffset Created = new(2021, 9, 30, 10, 43, 17, TimeSpan.Zero);

    [Fact]
    public async Task The_pages_example_is_listed()
    {
        await ServeAsync("huawei/products");
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
    public async Task An_app_user_is_sent_and_signed()
    {
        await ServeAsync("huawei/products-app-user");
        await using var app = Start(Registration.Huawei.With("AppUserId", "user-1"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task A_temporary_key_sends_and_signs_its_token()
    {
        await ServeAsync("huawei/products-temporary-key");
        await using var app = Start(Registration.Huawei.With("SecurityToken", "SecurityTokenExample=="));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task A_derived_key_names_its_day_region_and_service()
    {
        await ServeAsync("huawei/products-v11");
        await using var app = Start(Registration.Huawei
            .With("Auth", "V11").With("Region", "cn-north-4").With("ServiceName", "metastudio"));
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task A_token_is_acquired_once_and_sent_with_every_request()
    {
        await ServeAsync("huawei/token");
        await ServeAsync("huawei/products-token", times: 2);
        await using var app = Start(Registration.HuaweiToken);
        Assert.Single(await app.ListAsync());
        Assert.Single(await app.ListAsync());
    }

    [Fact]
    public async Task A_refused_password_is_not_sent_again()
    {
        await ServeAsync("huawei/token-refused");
        await using var app = Start(Registration.HuaweiToken);
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.Authentication, "401"), (error.Code, error.VendorCode));
        Assert.Equal("The username or password is wrong.", error.VendorMessage);
    }

    [Fact]
    public async Task Every_filter_the_vendor_has_is_pushed()
    {
        await ServeAsync("huawei/filters-matching");
        await using var app = Start(Registration.Huawei);
        Assert.Single(await app.ListAsync(Portable));
    }

    [Fact]
    public async Task What_the_vendor_did_not_filter_is_filtered_here()
    {
        await ServeAsync("huawei/filters");
        await using var app = Start(Registration.Huawei);
        Assert.Empty(await app.ListAsync(Portable with
        {
            Statuses = [ProductStatus.Active, ProductStatus.Inactive, ProductStatus.Blocked, ProductStatus.Deleted],
        }));
    }

    [Fact]
    public async Task Every_parameter_of_the_page_can_be_sent()
    {
        await ServeAsync("huawei/native");
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

    [Fact]
    public async Task An_awkward_name_arrives_as_it_is()
    {
        await ServeAsync("huawei/awkward-name");
        await using var app = Start(Registration.Huawei);
        Assert.Empty(await app.ListAsync(new ProductQuery { Name = "한글 a+b &c=d 100% x/y;z?" }));
    }

    [Fact]
    public async Task Pages_are_asked_for_by_offset_until_the_count_is_reached()
    {
        await ServeAsync("huawei/page-1");
        await ServeAsync("huawei/page-2");
        await using var app = Start(Registration.Huawei.With("PageSize", "1"));
        Assert.Equal(["p-1", "p-2"], (await app.ListAsync()).Select(static product => product.Id));
    }

    private static ProductQuery Portable => new()
    {
        Name = "Meeting",
        Tag = "Huawei",
        CreatedFrom = Created,
        CreatedTo = Created,
    };
}
