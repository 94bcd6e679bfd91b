using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>The client of an interface of the app that owns its connections, for an app without a container.
/// Thread-safe.</summary>
/// <typeparam name="T">The Refit interface.</typeparam>
public sealed class OwnedApi<T> : OwnedServices
    where T : class
{
    internal OwnedApi(ServiceProvider owned, string name)
        : base(owned) => Client = owned.GetRequiredKeyedService<T>(name);

    /// <summary>Gets the client. Thread-safe. After the disposal its calls fail.</summary>
    public T Client { get; }
}
