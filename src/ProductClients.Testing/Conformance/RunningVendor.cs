namespace ProductClients.Testing;

/// <summary>A running stand-in for a vendor, and its lister.</summary>
public sealed class RunningVendor : IAsyncDisposable
{
    private readonly IAsyncDisposable[] _owned;

    /// <summary>Creates a running vendor.</summary>
    /// <param name="lister">The lister to check.</param>
    /// <param name="owned">The objects to dispose after the law, in this order: first what holds the lister's
    /// connections, then the server.</param>
    public RunningVendor(IProductLister lister, params IAsyncDisposable[] owned)
    {
        ArgumentNullException.ThrowIfNull(lister);
        ArgumentNullException.ThrowIfNull(owned);
        Lister = lister;
        _owned = [.. owned];
    }

    /// <summary>Gets the lister to check.</summary>
    public IProductLister Lister { get; }

    /// <summary>Disposes the objects that the stand-in owns.</summary>
    /// <returns>A task that completes when all objects are disposed.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var owned in _owned)
            await owned.DisposeAsync().ConfigureAwait(false);
    }
}
