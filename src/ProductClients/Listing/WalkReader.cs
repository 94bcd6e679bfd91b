using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using ProductClients.Http;
using ProductClients.Redaction;

namespace ProductClients.Listing;

/// <summary>Reads the pages of a listing to their end, records in the tracker what was read, and maps every failure to
/// a <see cref="ProductClientException"/>.</summary>
internal static class WalkReader
{
    /// <summary>Reads the pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="tracker">Counts for the report.</param>
    /// <param name="throwsFailure">Whether a failure is thrown; if not, the pages end, and only the report has it. They
    /// also end when they are cancelled, and throw <see cref="ObjectDisposedException"/> when the container is.</param>
    /// <param name="listingToken">Cancels the listing.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public static async IAsyncEnumerable<ProductPage> ReadAsync(
        IAsyncEnumerable<ProductPage> pages,
        ListingTracker tracker,
        bool throwsFailure,
        CancellationToken listingToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(
            listingToken, cancellationToken, tracker.Disposed);
        using var abandoned = new CancelWhenCollected(linked);
        Func<bool> isCancelled = () =>
            listingToken.IsCancellationRequested || cancellationToken.IsCancellationRequested;
        tracker.Start();
        try
        {
            var reader = pages.GetAsyncEnumerator(linked.Token);
            await using var disposal = reader.ConfigureAwait(false);
            while (await MoveNextAsync(reader, tracker, throwsFailure, isCancelled).ConfigureAwait(false))
            {
                yield return reader.Current;
            }
        }
        finally
        {
            tracker.Close();
        }
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<ProductPage> pages,
        ListingTracker tracker,
        bool throwsFailure,
        Func<bool> isCancelled)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (isCancelled() && error is not ProductClientException)
        {
            // A source of the app may throw any exception when it is cancelled.
            return false;
        }
        catch (Exception) when (tracker.Disposed.IsCancellationRequested)
        {
            // Connections and limiters that are disposed may throw any exception.
            tracker.Leave("the container of the lister was disposed");
            throw new ObjectDisposedException(
                nameof(IProductLister),
                $"{tracker.Registration}: the container of the lister was disposed before the listing ended.");
        }
        catch (Exception error)
        {
            var failure = FailureOf(error, tracker);
            tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Failed, Error = failure });
            if (throwsFailure)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            return false;
        }
    }

    // A source of the app may throw any exception, with any text. The caller gets one exception type, without secrets.
    private static ProductClientException FailureOf(Exception error, ListingTracker tracker)
    {
        var registration = tracker.Registration;
        var shown = Redactor.Redact(error, registration, Redact);
        var cause = ReferenceEquals(shown, error) ? error : null;
        return error switch
        {
            ArgumentException => registration.Failure(
                ProductErrorCode.InvalidRequest, Redact(error.Message)!, cause),
            JsonException => registration.Failure(ProductErrorCode.InvalidResponse, Redact(error.Message)!, cause),
            TimeoutException => registration.Failure(
                ProductErrorCode.Timeout, Redact(error.Message)!, cause, isTransient: true),
            _ => TransportFailure.Map(registration, shown),
        };

        string? Redact(string? text) => TextRedaction.Redact(text, tracker.Secrets, request: null);
    }
}
