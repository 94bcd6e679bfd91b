using System.Runtime.CompilerServices;
using ProductClients.Listing;

#pragma warning disable RS0027 // The type of the first parameter, which is required, chooses the overload.

namespace ProductClients;

public sealed partial class ProductListing
{
    /// <summary>Creates a listing from pages, so that an app can fake an <see cref="IProductLister"/> in its tests.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="registration">The registration's name. The default is <c>fake</c>.</param>
    /// <param name="vendor">The vendor's name. The default is <c>Fake</c>.</param>
    /// <returns>A listing whose outcome is <see cref="ListingOutcome.Complete"/>.</returns>
    public static ProductListing FromPages(
        IEnumerable<ProductPage> pages, string registration = "fake", string vendor = "Fake")
    {
        ArgumentNullException.ThrowIfNull(pages);
        return FromPages(Given(), registration, vendor);

        async IAsyncEnumerable<ProductPage> Given()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (var page in pages)
            {
                yield return page;
            }
        }
    }

    /// <summary>Creates a listing from an asynchronous sequence of pages, for a lister that the app implements.
    /// </summary>
    /// <param name="pages">The pages. If the sequence throws, the listing fails.</param>
    /// <param name="registration">The registration's name.</param>
    /// <param name="vendor">The vendor's name.</param>
    /// <returns>A listing whose outcome is <see cref="ListingOutcome.Complete"/> when the pages end.</returns>
    public static ProductListing FromPages(IAsyncEnumerable<ProductPage> pages, string registration, string vendor) =>
        FromPages(pages, new ListingTracker(registration, vendor, [], [], TimeProvider.System), inner: null);

    /// <summary>Creates a listing from the pages of another listing, for a decorator. It ends with the outcome of the
    /// other listing.</summary>
    /// <param name="pages">The pages, created from those of <paramref name="inner"/>. If the sequence throws, the
    /// listing fails.</param>
    /// <param name="inner">The other listing. Its report supplies the outcome, the requests and the filters.</param>
    /// <returns>The listing.</returns>
    public static ProductListing FromPages(IAsyncEnumerable<ProductPage> pages, ProductListing inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var report = inner.Report;
        return FromPages(
            pages,
            new ListingTracker(report.Registration, report.Vendor, report.Pushed, report.Local, TimeProvider.System),
            inner);
    }

    private static ProductListing FromPages(
        IAsyncEnumerable<ProductPage> pages, ListingTracker tracker, ProductListing? inner)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new ProductListing(Open, tracker, CancellationToken.None);

        Func<CancellationToken, IAsyncEnumerable<WalkedPage>> Open(string? continuationToken) =>
            continuationToken is null
                ? ct => Replay(pages, tracker, inner, ct)
                : throw new ArgumentException(
                    $"{tracker.Registration}: a listing created by FromPages cannot continue from a token.",
                    nameof(continuationToken));
    }

    private static async IAsyncEnumerable<WalkedPage> Replay(
        IAsyncEnumerable<ProductPage> pages,
        ListingTracker tracker,
        ProductListing? inner,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tracker.AddReceived(page.Items.Count, duplicates: 0, page.TotalCount);
            tracker.AddPage();
            yield return new GivenPage(page);
        }

        tracker.EndAs(inner?.Report);
    }
}
