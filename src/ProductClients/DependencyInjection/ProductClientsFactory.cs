using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;

namespace ProductClients;

/// <summary>Makes listers for an app that has no container.</summary>
public static class ProductClientsFactory
{
    /// <summary>Makes a lister; dispose it when it is no longer used, and keep it until then.</summary>
    /// <param name="configure">Adds one registration, such as <c>clients => clients.AddNcp("ncp", o => …)</c>.</param>
    /// <returns>The lister.</returns>
    /// <exception cref="ArgumentException">Not exactly one registration was added.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.
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
                $"One lister is made of one registration, but {names.Count} were added.", nameof(configure));
        }

        var serviceProvider = services.BuildServiceProvider();
        try
        {
            serviceProvider.ValidateProductClients();
            return new OwnedProductLister(serviceProvider.GetRequiredKeyedService<IProductLister>(names[0]), serviceProvider);
        }
        catch
        {
            serviceProvider.Dispose();
            throw;
        }
    }
}
