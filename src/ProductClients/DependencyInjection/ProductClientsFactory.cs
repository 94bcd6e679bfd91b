using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;

namespace ProductClients;

/// <summary>Creates listers for an app without a container.</summary>
public static class ProductClientsFactory
{
    /// <summary>Creates a lister. Keep it while the app uses it, and dispose it afterwards.</summary>
    /// <param name="configure">Adds one registration, such as <c>clients => clients.AddNcp("ncp", o => …)</c>.</param>
    /// <returns>The lister.</returns>
    /// <exception cref="ArgumentException">The number of added registrations is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or not valid.
    /// </exception>
    public static OwnedProductLister CreateLister(Action<IProductClientsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var services = new ServiceCollection();
        configure(services.AddProductClients());
        var names = ProductRegistry.Of(services).Names;
        if (names.Count != 1)
        {
            throw new ArgumentException(
                $"CreateLister needs exactly one registration, but {names.Count} were added.", nameof(configure));
        }

        var serviceProvider = services.BuildServiceProvider();
        try
        {
            serviceProvider.ValidateProductClients();
            var lister = serviceProvider.GetRequiredKeyedService<IProductLister>(names[0]);
            return new OwnedProductLister(lister, serviceProvider);
        }
        catch
        {
            serviceProvider.Dispose();
            throw;
        }
    }
}
