using System.Runtime.CompilerServices;
using ProductClients.Listing;

#pragma warning disable RS0026, RS0027 // The type of the first parameter, which is required, chooses the overload.

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
    public static ProductListing FromPages(
        IAsyncEnumerable<ProductPage> pages, string registration, string vendor)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return Create(Open, new ListingReport { Registration = registration, Vendor = vendor }, report: null);

        IAsyncEnumerable<ProductPage> Open(string? continuationToken) => continuationToken is null
            ? pages
            : throw new ArgumentException(
                $"{registration}: a listing created from a sequence of pages cannot continue from a token.",
                nameof(continuationToken));
    }

    /// <summary>Creates a listing with a report of its own, for a decorator. It ends with the outcome of that report.
    /// </summary>
    /// <param name="open">Returns the pages from a continuation token on; the token is <see langword="null"/> for the
    /// start. It may throw an <see cref="ArgumentException"/> for a token that is not valid. If the sequence throws,
    /// the listing fails.</param>
    /// <param name="report">Returns the result, such as <c>() => inner.Report</c>. It is called now, for the
    /// registration, the vendor and the filters, and again when the pages end, for everything else. The listing itself
    /// counts <see cref="ListingReport.Products"/>, <see cref="ListingReport.Duration"/> and
    /// <see cref="ListingReport.ContinuationToken"/>.</param>
    /// <param name="cancellationToken">Cancels the enumeration: the token of <see cref="IProductLister.ListAsync"/>, so
    /// that a cancellation of the inner listing is that of the caller.</param>
    /// <returns>The listing. If its report says that it failed, the enumeration throws the error of the report after
    /// the pages.</returns>
    public static ProductListing FromPages(
        Func<string?, IAsyncEnumerable<ProductPage>> open,
        Func<ListingReport> report,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(report);
        return Create(open, report(), report, cancellationToken);
    }

    private static ProductListing Create(
        Func<string?, IAsyncEnumerable<ProductPage>> open,
        ListingReport planned,
        Func<ListingReport>? report,
        CancellationToken cancellationToken = default)
    {
        // The listing counts until the report is final.
        var start = planned with { Received = 0, ReceivedBefore = 0, Duplicates = 0, Total = null, Pages = 0 };
        var tracker = new ListingTracker(start, TimeProvider.System);
        return new ProductListing(Open, tracker, cancellationToken);

        // Only a token is checked before the enumeration. Another failure is that of the listing.
        IAsyncEnumerable<ProductPage> Open(string? continuationToken)
        {
            var pages = continuationToken is null ? null : open(continuationToken);
            return GivenAsync(() => pages ?? open(null), report, tracker, CancellationToken.None);
        }
    }

    private static async IAsyncEnumerable<ProductPage> GivenAsync(
        Func<IAsyncEnumerable<ProductPage>> open,
        Func<ListingReport>? report,
        ListingTracker tracker,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var end = new ListingReport { Outcome = ListingOutcome.Complete };
        var count = 0;
        try
        {
            await foreach (var page in open().WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                count++;
                if (page is null || page.Items.Contains(null!))
                {
                    throw tracker.Registration.Failure(
                        ProductErrorCode.InvalidResponse, $"page {count} is null, or has a product that is null");
                }

                tracker.AddReceived(page.Items.Count, total: page.TotalCount, responses: 1);
                tracker.AddRead(page.Items.Count);
                yield return page;
            }
        }
        finally
        {
            // Also after a failure, and when the caller stops.
            if (report is not null)
            {
                end = report();
                tracker.Adopt(end);
            }
        }

        // A listing whose last page was not returned yet has not ended.
        tracker.EndReading(end.Outcome != ListingOutcome.Pending ? end : new ListingReport
        {
            Outcome = ListingOutcome.Truncated,
            Reason = "the inner listing has not ended",
        });
        if (end is { Outcome: ListingOutcome.Failed, Error: { } error })
        {
            throw error;
        }
    }
}
