using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>The client of an interface of the app that owns its connections, for an app without a container.
/// Thread-safe.</summary>
/// <typeparam name="T">The Refit interface.</typeparam>
public sealed class OwnedApi<T> : IDisposable, IAsyncDisposable
    where T : class
{
    private readonly ServiceProvider _owned;

    internal OwnedApi(T client, ServiceProvider owned)
    {
        Client = client;
        _owned = owned;
    }

    /// <summary>Gets the client. Thread-safe. After the disposal its calls fail.</summary>
    public T Client { get; }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _owned.Dispose();

    /// <summary>Closes the connections.</summary>
    /// <returns>A task that completes when they are closed.</returns>
    public ValueTask DisposeAsync() => _owned.DisposeAsync();
}
