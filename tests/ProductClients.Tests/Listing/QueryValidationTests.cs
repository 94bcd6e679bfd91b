using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of queries that are refused, or that match no product, before a request is sent.</summary>
public class QueryValidationTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<ProductQuery, string> InvalidQueries => new()
    {
        { new ProductQuery { Take = 0 }, "Take is 0; it must be at least 1, or null." },
        { new ProductQuery { PageSize = -1 }, "PageSize is -1; it must be from 1 to 10000, or null." },
        { new ProductQuery { PageSize = 10_001 }, "PageSize is 10001; it must be from 1 to 10000, or null." },
        { new ProductQuery { Ids = ["a", null!] }, "Ids contains null; each id must be a text." },
        {
            new ProductQuery { Sort = new ProductSort((ProductSortKey)99) },
            "Sort has the key 99; it must be one of: Created, Updated, Name."
        },
        {
            new ProductQuery { CacheMode = (CacheMode)99 },
            "CacheMode is 99; it must be one of: Default, Refresh, Bypass."
        },
        {
            new ProductQuery { CreatedFrom = Noon.AddTicks(1), CreatedTo = Noon },
            "CreatedFrom (2024-05-01T12:00:00.0000001+00:00) is later than "
            + "CreatedTo (2024-05-01T12:00:00.0000000+00:00)."
        },
        {
            new ProductQuery { UpdatedFrom = Noon.AddTicks(1), UpdatedTo = Noon },
            "UpdatedFrom (2024-05-01T12:00:00.0000001+00:00) is later than "
            + "UpdatedTo (2024-05-01T12:00:00.0000000+00:00)."
        },
    };

    public static TheoryData<ProductQuery> ValidQueries => new()
    {
        new ProductQuery { Take = 1, PageSize = 1 },
        new ProductQuery { PageSize = 10_000, Ids = null!, Statuses = null! },
        new ProductQuery { CreatedFrom = Noon, CreatedTo = Noon, UpdatedFrom = Noon, UpdatedTo = Noon },
        new ProductQuery { Sort = new ProductSort(ProductSortKey.Updated) },
    };

    public static TheoryData<ProductQuery, string> FiltersOnMissingFields => new()
    {
        { new ProductQuery { Statuses = [ProductStatus.Active] }, "Fake has no status, so no product can match" },
        { new ProductQuery { Tag = "x" }, "Fake has no tags, so no product can match" },
        { new ProductQuery { Category = "x" }, "Fake has no categories, so no product can match" },
        { new ProductQuery { CreatedFrom = Noon }, "Fake has no creation time, so no product can match" },
        { new ProductQuery { CreatedTo = Noon }, "Fake has no creation time, so no product can match" },
        { new ProductQuery { UpdatedFrom = Noon }, "Fake has no time of change, so no product can match" },
        { new ProductQuery { UpdatedTo = Noon }, "Fake has no time of change, so no product can match" },
        { new ProductQuery { NameContains = "x" }, "Fake has no NameContains, so no product can match" },
    };

    [Theory]
    [MemberData(nameof(InvalidQueries), DisableDiscoveryEnumeration = true)]
    public void An_invalid_query_is_refused_with_the_reason(ProductQuery query, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new FakeSource(1).ToLister().ListAsync(query));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ValidQueries), DisableDiscoveryEnumeration = true)]
    public async Task A_valid_query_is_listed(ProductQuery query)
    {
        var source = new FakeSource(1)
        {
            Item = static _ => TestProduct.Create("p0") with { CreatedAt = Noon, UpdatedAt = Noon },
        };

        Assert.Single(await source.ToLister().ListAsync(query).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(FiltersOnMissingFields), DisableDiscoveryEnumeration = true)]
    public async Task A_filter_on_a_missing_field_skips_the_vendor_and_names_the_field(
        ProductQuery query, string reason)
    {
        const FilterSupport None = FilterSupport.NotAvailable;
        var source = new FakeSource(1)
        {
            Capabilities = new ProductCapabilities
            {
                NameContains = None, Statuses = None, Tag = None, Category = None, Created = None, Updated = None,
            },
        };
        var listing = source.ToLister().ListAsync(query);

        Assert.Empty(await listing.ToListAsync());

        Assert.Equal((ListingOutcome.Skipped, reason), (listing.Report.Outcome, listing.Report.Reason));
        Assert.Empty(source.Requests);
    }

    [Fact]
    public async Task The_skip_reason_of_a_plan_is_reported()
    {
        var source = new FakeSource(1) { Planner = static plan => plan with { SkipReason = "nothing is both" } };
        var listing = source.ToLister().ListAsync();

        await listing.ToListAsync();

        Assert.Equal("nothing is both", listing.Report.Reason);
    }

    [Fact]
    public async Task The_skip_reason_of_a_plan_is_reported_before_a_missing_field()
    {
        var source = new FakeSource(1)
        {
            Capabilities = new ProductCapabilities { Tag = FilterSupport.NotAvailable },
            Planner = static plan => plan with { SkipReason = "nothing is both" },
        };
        var listing = source.ToLister().ListAsync(new ProductQuery { Tag = "x" });

        await listing.ToListAsync();

        Assert.Equal("nothing is both", listing.Report.Reason);
    }
}
