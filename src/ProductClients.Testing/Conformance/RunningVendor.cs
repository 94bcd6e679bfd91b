namespace ProductClients.Testing;

/// <summary>A vendor's stand-in that runs, and the lister of it.</summary>
public sealed class RunningVendor : IAsyncDisposable
{
    private readonly IAsyncDisposable[] _owned;

    /// <summary>Creates a running vendor.</summary>
    /// <param name="lister">The lister to be checked.</param>
    /// <param name="owned">What is disposed after the law, in this order: the lister's connections, then the server.
    /// </param>
    public RunningVendor(IProductLister lister, params IAsyncDisposable[] owned)
    {
        ArgumentNullException.ThrowIfNull(lister);
        ArgumentNullException.ThrowIfNull(owned);
        Lister = lister;
        _owned = [.. owned];
    }

    /// <summary>The lister to be checked.</summary>
    public IProductLister Lister { get; }

    /// <summary>Disposes what the stand-in owns.</summary>
    /// <returns>A task that ends when all is disposed.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var owned in _owned)
            await owned.DisposeAsync().ConfigureAwait(false);
    }
}
