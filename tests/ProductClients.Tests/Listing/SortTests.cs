using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class SortTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Product[] Products =
    [
        TestProduct.Create("d") with { Name = "b", CreatedAt = Noon },
        TestProduct.Create("a") with { Name = "C" },
        TestProduct.Create("c") with { Name = "a", CreatedAt = Noon.AddDays(1), UpdatedAt = Noon },
        TestProduct.Create("b") with { Name = "b", CreatedAt = Noon },
    ];

    public static TheoryData<ProductSort, string[]> Cases => new()
    {
        { new ProductSort(ProductSortKey.Created), ["b", "d", "c", "a"] },
        { new ProductSort(ProductSortKey.Created, Descending: true), ["c", "b", "d", "a"] },
        { new ProductSort(ProductSortKey.Updated), ["c", "a", "b", "d"] },
        { new ProductSort(ProductSortKey.Name), ["a", "c", "b", "d"] },
        { new ProductSort(ProductSortKey.Name, Descending: true), ["b", "d", "c", "a"] },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task Products_are_sorted_with_missing_keys_last_and_ties_by_id(ProductSort sort, string[] expected)
    {
        var source = new FakeSource(Products.Length) { Item = static i => Products[i] };

        var products = await source.ToLister(pageSize: 3).ListAsync(new ProductQuery { Sort = sort }).ToListAsync();

        Assert.Equal(expected, products.Ids());
    }

    [Fact]
    public async Task Take_is_applied_after_sorting()
    {
        var source = new FakeSource(Products.Length) { Item = static i => Products[i] };
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Created, Descending: true), Take = 1 };

        var products = await source.ToLister(pageSize: 1).ListAsync(query).ToListAsync();

        Assert.Equal(["c"], products.Ids());
    }

    [Fact]
    public async Task Sorting_too_many_products_fails_with_the_name_of_the_option()
    {
        var lister = new FakeSource(11).ToLister(maxSorted: 10);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => lister.ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) }).ToListAsync());

        Assert.Contains("MaxSortedProducts", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProductSortKey.Created, "Fake has no creation time; its products come last")]
    [InlineData(ProductSortKey.Updated, "Fake has no time of change; its products come last")]
    [InlineData(ProductSortKey.Name, null)]
    public async Task A_sort_key_that_the_vendor_does_not_have_is_reported(ProductSortKey key, string? note)
    {
        var capabilities = new ProductCapabilities
        {
            Created = FilterSupport.NotAvailable,
            Updated = FilterSupport.NotAvailable,
        };
        var listing = new FakeSource(3) { Capabilities = capabilities }.ToLister()
            .ListAsync(new ProductQuery { Sort = new ProductSort(key) });
        var outer = ProductListing.FromPages(listing.AsPages, () => listing.Report);

        await outer.ToListAsync();

        Assert.Equal(note is null ? [] : [note], listing.Report.Notes);
        Assert.Equal(listing.Report.Notes, outer.Report.Notes);
        Assert.Equal(ListingOutcome.Complete, outer.Report.Outcome);
    }

    [Fact]
    public async Task An_unsorted_listing_has_no_notes()
    {
        var capabilities = new ProductCapabilities { Created = FilterSupport.NotAvailable };
        var listing = new FakeSource(3) { Capabilities = capabilities }.ToLister().ListAsync();

        await listing.ToListAsync();

        Assert.Empty(listing.Report.Notes);
    }

    [Fact]
    public async Task A_sorted_listing_reports_its_products()
    {
        var listing = new FakeSource(9).ToLister()
            .ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) });

        await listing.ToListAsync();

        Assert.Equal((ListingOutcome.Complete, 9L), (listing.Report.Outcome, listing.Report.Products));
    }
}
