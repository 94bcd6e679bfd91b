using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;

namespace ProductClients;

/// <summary>Creates listers and catalogs for an app without a container.</summary>
public static class ProductClientsFactory
{
    /// <summary>Creates a lister. Keep it while the app uses it, and dispose it afterwards.</summary>
    /// <param name="configure">Adds one registration, such as <c>clients => clients.AddNcp("ncp", o => …)</c>.</param>
    /// <returns>The lister.</returns>
    /// <exception cref="ArgumentException">The number of added registrations is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or not valid.
    /// </exception>
    public static OwnedProductLister CreateLister(Action<IProductClientsBuilder> configure) =>
        Create(configure, (owned, names) => names is [var name]
            ? new OwnedProductLister(owned, name)
            : throw new ArgumentException(
                $"CreateLister needs exactly one registration, but {names.Length} were added.", nameof(configure)));

    /// <summary>Creates a catalog. Keep it while the app uses it, and dispose it afterwards.</summary>
    /// <param name="configure">Adds the registrations, such as <c>clients => clients.AddNcp("ncp", o => …)</c>. To read
    /// them from a configuration, call <c>clients.Services.AddProductClients(configuration)</c>.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ArgumentException">No registration was added.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or not valid.
    /// </exception>
    /// <exception cref="AggregateException">Several registrations have missing or invalid options.</exception>
    public static OwnedProductCatalog CreateCatalog(Action<IProductClientsBuilder> configure) =>
        Create(configure, (owned, names) => names.Length > 0
            ? new OwnedProductCatalog(owned)
            : throw new ArgumentException(
                "CreateCatalog needs at least one registration, but none was added.", nameof(configure)));

    private static T Create<T>(Action<IProductClientsBuilder> configure, Func<ServiceProvider, string[], T> create)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var services = new ServiceCollection();
        configure(services.AddProductClients());
        var owned = services.BuildServiceProvider();
        try
        {
            owned.ValidateProductClients();
            return create(owned, [.. ProductRegistry.Of(services).Names]);
        }
        catch
        {
            owned.Dispose();
            throw;
        }
    }
}
