using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class FilterTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Product[] Products =
    [
        TestProduct.Create("a") with { Name = "Alpha", Status = ProductStatus.Active, Tags = ["x"], Category = "c" },
        TestProduct.Create("b") with
        {
            Name = "Beta", Status = ProductStatus.Failed, CreatedAt = Noon, UpdatedAt = Noon,
        },
        TestProduct.Create("c") with { Name = "alphabet", CreatedAt = Noon.AddHours(1) },
    ];

    public static TheoryData<ProductQuery, string[]> Cases => new()
    {
        { new ProductQuery(), ["a", "b", "c"] },
        { new ProductQuery { Ids = ["a", "c", "nope"] }, ["a", "c"] },
        { new ProductQuery { Name = "Alpha" }, ["a"] },
        { new ProductQuery { Name = "alpha" }, [] },
        { new ProductQuery { NameContains = "ALPHA" }, ["a", "c"] },
        { new ProductQuery { Statuses = [ProductStatus.Failed, ProductStatus.Unknown] }, ["b", "c"] },
        { new ProductQuery { Tag = "x" }, ["a"] },
        { new ProductQuery { Tag = "X" }, [] },
        { new ProductQuery { Category = "c" }, ["a"] },
        { new ProductQuery { CreatedFrom = Noon, CreatedTo = Noon }, ["b"] },
        { new ProductQuery { CreatedFrom = Noon.AddTicks(1) }, ["c"] },
        { new ProductQuery { CreatedTo = Noon.AddHours(1).ToOffset(TimeSpan.FromHours(9)) }, ["b", "c"] },
        { new ProductQuery { UpdatedTo = DateTimeOffset.MaxValue }, ["b"] },
        { new ProductQuery { NameContains = "a", Statuses = [ProductStatus.Failed] }, ["b"] },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task A_filter_keeps_only_matching_products(ProductQuery query, string[] expected)
    {
        var source = new FakeSource(Products.Length) { Item = static i => Products[i] };

        var products = await source.ToLister().ListAsync(query).ToListAsync();

        Assert.Equal(expected, products.Ids());
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task A_pushed_filter_is_also_checked_locally(ProductQuery query, string[] expected)
    {
        var source = new FakeSource(Products.Length)
        {
            Item = static i => Products[i],
            Planner = static plan => plan with { Pushed = Enum.GetValues<ProductFilter>() },
        };

        var products = await source.ToLister().ListAsync(query).ToListAsync();

        Assert.Equal(expected, products.Ids());
    }

    [Fact]
    public async Task Take_counts_only_matching_products()
    {
        var source = new FakeSource(Products.Length) { Item = static i => Products[i] };

        var products = await source.ToLister(pageSize: 1)
            .ListAsync(new ProductQuery { NameContains = "alpha", Take = 2 }).ToListAsync();

        Assert.Equal(["a", "c"], products.Ids());
    }

    [Theory]
    [InlineData(1, ListingOutcome.Truncated)]
    [InlineData(2, ListingOutcome.Complete)]
    public async Task Take_ends_a_listing_only_if_more_products_match(int take, ListingOutcome outcome)
    {
        int[] order = [0, 2, 1];
        Product Item(int i) => Products[order[i]];
        var query = new ProductQuery { NameContains = "alpha", Take = take };
        foreach (var lister in (IProductLister[])[
            new FakeSource(order.Length) { Item = Item }.ToLister(),
            new FakeStream(order.Length) { Item = Item }.ToLister()])
        {
            var listing = lister.ListAsync(query);

            Assert.Equal(take, (await listing.ToListAsync()).Count);
            Assert.Equal(
                (outcome, outcome == ListingOutcome.Truncated), (listing.Report.Outcome, listing.Report.EndedByTake));
        }
    }

    [Fact]
    public void A_contradictory_query_is_refused_before_enumeration()
    {
        var lister = new FakeSource(1).ToLister();

        var error = Assert.Throws<ArgumentException>(
            () => lister.ListAsync(new ProductQuery { CreatedFrom = Noon, CreatedTo = Noon.AddDays(-1) }));

        Assert.Contains("CreatedFrom", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(null, -1)]
    public void Take_and_page_size_must_be_at_least_one(int? take, int? pageSize)
    {
        var lister = new FakeSource(1).ToLister();

        Assert.Throws<ArgumentException>(() => lister.ListAsync(new ProductQuery { Take = take, PageSize = pageSize }));
    }

    [Fact]
    public void A_conflict_of_the_plan_is_refused_before_enumeration()
    {
        var source = new FakeSource(1) { Planner = static plan => plan with { Conflict = "both are set" } };

        var error = Assert.Throws<ArgumentException>(() => source.ToLister("acme").ListAsync());

        Assert.StartsWith("acme: both are set", error.Message, StringComparison.Ordinal);
    }
}
