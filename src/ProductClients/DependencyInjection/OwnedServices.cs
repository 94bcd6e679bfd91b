using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>Owns the connections of an app without a container.</summary>
public abstract class OwnedServices : IDisposable, IAsyncDisposable
{
    private readonly ServiceProvider _owned;
    private bool _disposed;

    private protected OwnedServices(ServiceProvider owned) => _owned = owned;

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _disposed = true;
        _owned.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections.</summary>
    /// <returns>A task that completes when they are closed.</returns>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        GC.SuppressFinalize(this);
        return _owned.DisposeAsync();
    }

    private protected T Use<T>(T service)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return service;
    }
}
