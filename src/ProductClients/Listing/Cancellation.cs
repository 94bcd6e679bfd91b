namespace ProductClients.Listing;

/// <summary>Cancels what a listing has started.</summary>
internal static class Cancellation
{
    /// <summary>Cancels, and waits for the callbacks. A source of the app may have registered one that throws. That
    /// must not change how the listing ends.</summary>
    public static async Task CancelSafelyAsync(this CancellationTokenSource source) =>
        await source.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
