namespace ProductClients.Listing;

/// <summary>Cancels a pending read when the enumerator that owns this object is collected without being disposed. The
/// read alone would keep the connection and the limiter lease until its timeout.</summary>
internal sealed class CancelWhenCollected(CancellationTokenSource source) : IDisposable
{
#pragma warning disable MA0055 // An enumerator that is abandoned without disposal has no other end.
    ~CancelWhenCollected() =>
        // The callbacks of a cancellation must not run on the thread of the finalizers.
        ThreadPool.UnsafeQueueUserWorkItem(static source => source.Cancel(), source, preferLocal: false);
#pragma warning restore MA0055

    public void Dispose() => GC.SuppressFinalize(this);
}
