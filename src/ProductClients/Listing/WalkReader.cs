using System.Runtime.CompilerServices;
using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Listing;

/// <summary>Reads the pages of a listing to their end, records in the tracker what was read, and maps every failure to
/// a <see cref="ProductClientException"/>.</summary>
internal static class WalkReader
{
    /// <summary>Reads the pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="tracker">Counts for the report.</param>
    /// <param name="throws">Whether a failure or a cancellation is thrown; if not, the pages end, and only the report
    /// has it.</param>
    /// <param name="listingToken">Cancels the listing.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public static async IAsyncEnumerable<ProductPage> ReadAsync(
        IAsyncEnumerable<ProductPage> pages,
        ListingTracker tracker,
        bool throws,
        CancellationToken listingToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(listingToken, cancellationToken);
        tracker.Start();
        try
        {
            var reader = pages.GetAsyncEnumerator(linked.Token);
            await using var disposal = reader.ConfigureAwait(false);
            while (await MoveNextAsync(reader, tracker, throws, linked.Token).ConfigureAwait(false))
            {
                tracker.AddRead(reader.Current.Items.Count);
                yield return reader.Current;
            }
        }
        finally
        {
            tracker.Close();
        }
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<ProductPage> pages, ListingTracker tracker, bool throws, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            tracker.Leave(ProductListing.Cancelled);
            if (throws)
            {
                throw;
            }
        }
        catch (Exception error)
        {
            var failure = error as ProductClientException ?? Map(tracker.Registration, error);
            tracker.End(new ListingReport { Outcome = ListingOutcome.Failed, Error = failure });
            if (throws && ReferenceEquals(failure, error))
            {
                throw;
            }

            if (throws)
            {
                throw failure;
            }
        }

        return false;
    }

    // A source, signer or vault of the app may throw any exception. The caller gets one exception type.
    private static ProductClientException Map(Registration registration, Exception error) => error switch
    {
        ArgumentException => registration.Failure(ProductErrorCode.InvalidRequest, error.Message, error),
        JsonException => registration.Failure(ProductErrorCode.InvalidResponse, error.Message, error),
        TimeoutException => registration.Failure(ProductErrorCode.Timeout, error.Message, error, isTransient: true),
        _ => TransportFailure.Map(registration, error),
    };
}
