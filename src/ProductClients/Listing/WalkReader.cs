using System.Runtime.CompilerServices;
using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Listing;

/// <summary>Reads a walk to its end, records in the tracker what was read, and maps every failure to a
/// <see cref="ProductClientException"/>.</summary>
internal static class WalkReader
{
    public static async IAsyncEnumerable<ProductPage> ReadAsync(
        IWalk walk,
        ListingTracker tracker,
        CancellationToken listingToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(listingToken, cancellationToken);
        tracker.Start();
        try
        {
            var pages = walk.ReadAsync(linked.Token).GetAsyncEnumerator(linked.Token);
            await using var disposal = pages.ConfigureAwait(false);
            while (await MoveNextAsync(pages, tracker, linked.Token).ConfigureAwait(false))
            {
                tracker.AddRead(pages.Current.Items.Count);
                yield return pages.Current;
            }
        }
        finally
        {
            tracker.Close();
        }
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<ProductPage> pages, ListingTracker tracker, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            tracker.Leave(ProductListing.Cancelled);
            throw;
        }
        catch (Exception error)
        {
            var failure = error as ProductClientException ?? Map(tracker.Registration, error);
            tracker.End(new ListingEnd(ListingOutcome.Failed, Error: failure));
            if (ReferenceEquals(failure, error))
            {
                throw;
            }

            throw failure;
        }
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
