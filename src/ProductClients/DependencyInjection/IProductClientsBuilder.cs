using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>Builds the registrations of an app. Not thread-safe, like the service collection.</summary>
public interface IProductClientsBuilder
{
    /// <summary>Gets the services that the registrations are added to.</summary>
    IServiceCollection Services { get; }

    /// <summary>Returns a registration that was added before, in code or from configuration.</summary>
    /// <param name="name">The registration's name, in any case.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">No registration has that name.</exception>
    IRegistrationBuilder Registration(string name);
}
