namespace ProductClients.Listing;

/// <summary>Cancels what an enumerator has started, when the enumerator owns this object and is collected without being
/// disposed. A pending read alone would keep the connection and the limiter lease until its timeout.</summary>
internal sealed class CancelWhenCollected(CancellationTokenSource source) : IDisposable
{
#pragma warning disable MA0055 // An enumerator that is abandoned without disposal has no other end.
    ~CancelWhenCollected() => _ = EndAsync(source);
#pragma warning restore MA0055

    public void Dispose() => GC.SuppressFinalize(this);

    private static async Task EndAsync(CancellationTokenSource source)
    {
        // The callbacks of a cancellation must not run on the thread of the finalizers.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await source.CancelSafelyAsync().ConfigureAwait(false);
        source.Dispose();
    }
}
