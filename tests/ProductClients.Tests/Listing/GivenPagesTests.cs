using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of listings that an app creates from pages, and of the pages that a catalog reads.</summary>
public sealed class GivenPagesTests
{
    private static readonly ProductPage[] Pages =
    [
        new([TestProduct.Create("a"), TestProduct.Create("b")], totalCount: 9),
        new([TestProduct.Create("c")]),
    ];

    public static TheoryData<string, Func<ProductListing>> Listings => new()
    {
        { "paged", static () => new FakeSource(3).ToLister().ListAsync() },
        { "array", static () => new FakeStream(3).ToLister().ListAsync() },
        { "given pages", static () => ProductListing.FromPages(Pages) },
    };

    [Fact]
    public void Pages_that_are_null_are_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(
            "pages", () => ProductListing.FromPages((IEnumerable<ProductPage>)null!));
        Assert.Throws<ArgumentNullException>(
            "pages", () => ProductListing.FromPages((IAsyncEnumerable<ProductPage>)null!, "acme", "Acme"));
    }

    [Fact]
    public void Functions_that_are_null_are_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(
            "open", () => ProductListing.FromPages(null!, static () => new ListingReport()));
        Assert.Throws<ArgumentNullException>(
            "report", () => ProductListing.FromPages(static _ => Fail(), (Func<ListingReport>)null!));

        static IAsyncEnumerable<ProductPage> Fail() => throw new InvalidOperationException("not opened");
    }

    [Fact]
    public void Given_pages_accept_no_token()
    {
        var error = Assert.Throws<ArgumentException>(
            "continuationToken", () => ProductListing.FromPages(Pages, "acme").AsPages("token"));

        Assert.StartsWith(
            "acme: a listing created from a sequence of pages cannot continue from a token.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_pages_are_counted()
    {
        var listing = ProductListing.FromPages(Pages);

        await listing.ToListAsync();

        Assert.Equal((3L, 9L, 2), (listing.Report.Received, listing.Report.Total, listing.Report.Pages));
    }

    [Fact]
    public async Task Given_page_that_arrives_after_the_cancellation_is_not_returned()
    {
        using var cancel = new CancellationTokenSource();
        var received = new List<Product>();
        var listing = ProductListing.FromPages(Cancelling());

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var product in listing.WithCancellation(cancel.Token))
            {
                received.Add(product);
            }
        });

        Assert.Equal(["a", "b"], received.Ids());

        IEnumerable<ProductPage> Cancelling()
        {
            yield return Pages[0];
            cancel.Cancel();
            yield return Pages[1];
        }
    }

    [Theory]
    [MemberData(nameof(Listings), DisableDiscoveryEnumeration = true)]
    public async Task Listing_that_was_read_is_pending_until_its_products_are_returned(
        string name, Func<ProductListing> list)
    {
        var listing = list();
        var pages = await listing.WalkAsync(TestContext.Current.CancellationToken).ToListAsync();
        Assert.True(listing.Report.Outcome == ListingOutcome.Pending, name);

        foreach (var page in pages)
        {
            listing.Tracker.Give(page, page.Items.Count, page.Items.Count);
        }

        Assert.Equal((ListingOutcome.Complete, 3L), (listing.Report.Outcome, listing.Report.Products));
    }

    [Fact]
    public async Task Array_whose_last_product_was_taken_is_complete()
    {
        var listing = new FakeStream(3).ToLister().ListAsync();
        await foreach (var page in listing.WalkAsync(TestContext.Current.CancellationToken))
        {
            listing.Tracker.Give(page, page.Items.Count, page.Items.Count);
            listing.Tracker.Leave("the catalog has enough", byTake: true);
        }

        Assert.Equal((ListingOutcome.Complete, null), (listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public async Task Listing_that_was_enumerated_cannot_be_read_by_a_catalog()
    {
        var listing = new FakeSource(1).ToLister().ListAsync();
        await listing.ToListAsync();

        var error = Assert.Throws<InvalidOperationException>(
            () => listing.WalkAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "The listing of 'fake' was enumerated before. Call ListAsync again for a new one.", error.Message);
    }
}
