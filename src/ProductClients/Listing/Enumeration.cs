namespace ProductClients.Listing;

/// <summary>A sequence of a listing. It throws the caller's cancellation, and tells when the caller leaves.</summary>
/// <param name="begin">Begins the enumeration. The items end early when its token is cancelled.</param>
/// <param name="leave">Called with the reason when the caller takes no more items, also after their end.</param>
/// <param name="listingToken">Cancels the listing.</param>
internal sealed class Enumeration<T>(
    Func<CancellationToken, IAsyncEnumerable<T>> begin, Action<string> leave, CancellationToken listingToken)
    : IAsyncEnumerable<T>
{
    private const string Cancelled = "cancelled";
    private const string CallerStopped = "the caller stopped";

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(
        begin(cancellationToken).GetAsyncEnumerator(CancellationToken.None), leave, listingToken, cancellationToken);

    // An iterator cannot do it: one that is disposed before its first item does not run its finally blocks.
    private sealed class Enumerator(
        IAsyncEnumerator<T> items,
        Action<string> leave,
        CancellationToken listingToken,
        CancellationToken cancellationToken) : IAsyncEnumerator<T>
    {
        public T Current => items.Current;

        public async ValueTask<bool> MoveNextAsync()
        {
            ThrowIfCancelled();
            var hasItem = await items.MoveNextAsync().ConfigureAwait(false);
            if (!hasItem)
            {
                ThrowIfCancelled();
            }

            return hasItem;
        }

        public ValueTask DisposeAsync()
        {
            // Before the requests are cancelled, so that the report has the reason.
            leave(CallerStopped);
            return items.DisposeAsync();
        }

        private void ThrowIfCancelled()
        {
            if (listingToken.IsCancellationRequested || cancellationToken.IsCancellationRequested)
            {
                leave(Cancelled);
                listingToken.ThrowIfCancellationRequested();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
