using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ProductClients;
using ProductClients.Catalog;
using ProductClients.Configuration;
using ProductClients.DependencyInjection;
using ProductClients.Vendors;
using AddSection = System.Action<
    ProductClients.IProductClientsBuilder, string, Microsoft.Extensions.Configuration.IConfigurationSection>;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that add the registrations of an app and their catalog.</summary>
public static class ProductClientsServiceCollectionExtensions
{
    /// <summary>The name of the section that
    /// <see cref="AddProductClients(IServiceCollection, IConfiguration, CustomVendor[])"/> reads.</summary>
    public const string SectionName = "ProductClients";

    /// <summary>Adds <see cref="IProductCatalog"/>. Add registrations to the returned builder, such as
    /// <c>.AddHuawei("cn_north", o => …)</c>. The method can be called several times.</summary>
    /// <param name="services">The app's services.</param>
    /// <returns>A builder for registrations.</returns>
    public static IProductClientsBuilder AddProductClients(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registry = ProductRegistry.Of(services);
        services.TryAddSingleton<PrimaryHandlers>();
        ProductRegistry.AddInAnyCase<IProductLister>(services);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ProductClientsOptions>, LateRegistrations>());
        services.AddOptions<ProductClientsOptions>().ValidateOnStart();
        services.TryAddSingleton<IProductCatalog>(serviceProvider =>
        {
            // Without a start-up, the validation is here.
            _ = serviceProvider.GetRequiredService<IOptions<ProductClientsOptions>>().Value;
            return new ProductCatalog(registry.Use()
                .Select(name => serviceProvider.GetRequiredKeyedService<IProductLister>(name)));
        });
        return new ProductClientsBuilder(services);
    }

    /// <summary>Adds <see cref="IProductCatalog"/> and a registration for each child of a configuration section. Each
    /// child has a <c>Vendor</c> and the options of that vendor.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">The app's configuration, which has the section <see cref="SectionName"/>, or a
    /// section whose children are the registrations.</param>
    /// <param name="vendors">Vendors of the app's own that a child may name, besides the built-in vendors.</param>
    /// <returns>A builder for more registrations.</returns>
    /// <exception cref="ArgumentException">The section has no children, or the vendor of a child is missing or unknown,
    /// or the name of a child is not valid, or two vendors have the same name.</exception>
    public static IProductClientsBuilder AddProductClients(
        this IServiceCollection services, IConfiguration configuration, params CustomVendor[] vendors)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(vendors);
        var builder = services.AddProductClients();
        var section = configuration.GetSection(SectionName);
        var registrations = section.Exists() || configuration is not IConfigurationSection own ? section : own;
        var children = registrations.GetChildren().ToArray();
        if (children.Length == 0)
        {
            // An empty catalog would look as if the vendors had no products.
            throw new ArgumentException(
                $"The configuration has no section '{SectionName}' with at least one registration.",
                nameof(configuration));
        }

        var table = new Dictionary<string, AddSection>(
            ProductClientsBuilderExtensions.VendorTable, StringComparer.OrdinalIgnoreCase);
        foreach (var vendor in vendors)
        {
            ArgumentNullException.ThrowIfNull(vendor, nameof(vendors));
            var row = ProductClientsBuilderExtensions.Row(new CustomVendorModule(vendor));
            if (!table.TryAdd(row.Key, row.Value))
            {
                throw new ArgumentException($"Two vendors are named '{row.Key}'; use another name.", nameof(vendors));
            }
        }

        foreach (var child in children)
        {
            Find(table, child)(builder, NameOf(configuration, child), child);
        }

        ProductRegistry.Of(services).Sections.Add(registrations);

        return builder;
    }

    /// <summary>Validates the options of all registrations, as a host does when it starts.</summary>
    /// <param name="services">The app's built services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="OptionsValidationException">An option of a registration is missing or not valid.</exception>
    /// <exception cref="AggregateException">Several registrations have missing or invalid options.</exception>
    public static IServiceProvider ValidateProductClients(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.GetService<IStartupValidator>()?.Validate();
        return services;
    }

    // A later source, such as environment variables, may write a name in another case. The first source has the name.
    private static string NameOf(IConfiguration configuration, IConfigurationSection section) =>
        (configuration as IConfigurationRoot)?.Providers
            .SelectMany(source => source.GetChildKeys([], ConfigurationPath.GetParentPath(section.Path)))
            .FirstOrDefault(name => name.Equals(section.Key, StringComparison.OrdinalIgnoreCase))
        ?? section.Key;

    private static AddSection Find(Dictionary<string, AddSection> table, IConfigurationSection section)
    {
        var vendor = section["Vendor"];
        if (vendor is not null && table.TryGetValue(vendor, out var found))
        {
            return found;
        }

        var seen = vendor is null ? $"missing{NearMiss(section)}" : $"'{vendor}'";
        throw new ArgumentException(
            $"{section.Path}: Vendor is {seen}; it must be one of: "
            + $"{string.Join(", ", table.Keys.Order(StringComparer.Ordinal))}.",
            nameof(section));
    }

    private static string NearMiss(IConfigurationSection section) =>
        section.GetChildren()
            .FirstOrDefault(static child => NearestName.Of(child.Key, ["Vendor"]) is not null) is { } near
            ? $" ({near.Key} is not an option; did you mean Vendor?)"
            : "";
}
