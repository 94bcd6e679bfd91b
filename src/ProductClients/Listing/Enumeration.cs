namespace ProductClients.Listing;

/// <summary>A sequence that tells when its caller leaves, also if the caller never asks for the first item: an iterator
/// that was not started does not run its <c>finally</c> blocks.</summary>
/// <param name="begin">Begins the enumeration.</param>
/// <param name="leave">Called before the enumeration is disposed, also after its end.</param>
internal sealed class Enumeration<T>(Func<CancellationToken, IAsyncEnumerable<T>> begin, Action leave)
    : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(begin(cancellationToken).GetAsyncEnumerator(CancellationToken.None), leave);

    private sealed class Enumerator(IAsyncEnumerator<T> items, Action leave) : IAsyncEnumerator<T>
    {
        public T Current => items.Current;

        public ValueTask<bool> MoveNextAsync() => items.MoveNextAsync();

        public ValueTask DisposeAsync()
        {
            leave();
            return items.DisposeAsync();
        }
    }
}
