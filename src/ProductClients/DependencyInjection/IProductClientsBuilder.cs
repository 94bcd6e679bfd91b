using Microsoft.Extensions.DependencyInjection;

namespace ProductClients;

/// <summary>Collects the registrations of an app. Not thread-safe, as a service collection is not.</summary>
public interface IProductClientsBuilder
{
    /// <summary>Gets the services the registrations are added to.</summary>
    IServiceCollection Services { get; }

    /// <summary>Returns a registration that was added before, in code or from configuration.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    IRegistrationBuilder Registration(string name);
}
