using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ProductClients;
using ProductClients.Catalog;
using ProductClients.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the listers of an app's registrations, and the catalog over them.</summary>
public static class ProductClientsServiceCollectionExtensions
{
    /// <summary>The name of the section <see cref="AddProductClients(IServiceCollection, IConfiguration)"/> reads.
    /// </summary>
    public const string SectionName = "ProductClients";

    /// <summary>Adds <see cref="IProductCatalog"/>; registrations are added to the result, such as
    /// <c>.AddHuawei("cn_north", o => …)</c>. May be called several times.</summary>
    /// <param name="services">The app's services.</param>
    /// <returns>A builder for registrations.</returns>
    public static IProductClientsBuilder AddProductClients(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        ProductRegistry.Of(services);
        services.TryAddSingleton<IProductCatalog>(static serviceProvider => new ProductCatalog(
            serviceProvider.GetRequiredService<ProductRegistry>().Names
                .Select(name => serviceProvider.GetRequiredKeyedService<IProductLister>(name))));
        return new ProductClientsBuilder(services);
    }

    /// <summary>Adds <see cref="IProductCatalog"/> and a registration for each child of a configuration section; each
    /// child has a <c>Vendor</c> and that vendor's options.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">The app's configuration, whose section <see cref="SectionName"/> is read, or a section
    /// whose children are registrations.</param>
    /// <returns>A builder for more registrations.</returns>
    /// <exception cref="ArgumentException">There is no child, or one names no vendor or an unknown one, or its name cannot
    /// be used.</exception>
    public static IProductClientsBuilder AddProductClients(
        this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = services.AddProductClients();
        var section = configuration.GetSection(SectionName);
        var registrations = section.Exists() || configuration is not IConfigurationSection own ? section : own;
        var children = registrations.GetChildren().ToArray();
        if (children.Length == 0)
        {
            // An empty catalog would look like one whose vendors have no products.
            throw new ArgumentException(
                $"The configuration has no section '{SectionName}' with a registration in it.", nameof(configuration));
        }

        foreach (var child in children)
        {
            VendorCatalog.Add(builder, child);
        }

        return builder;
    }

    /// <summary>Checks the options of every registration, as a host does when it starts.</summary>
    /// <param name="services">The app's built services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="OptionsValidationException">An option of a registration is missing or wrong.</exception>
    /// <exception cref="AggregateException">Several registrations have such options.</exception>
    public static IServiceProvider ValidateProductClients(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.GetService<IStartupValidator>()?.Validate();
        return services;
    }
}
