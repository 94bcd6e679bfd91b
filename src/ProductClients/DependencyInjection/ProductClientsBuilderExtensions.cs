using ProductClients;
using ProductClients.DependencyInjection;
using ProductClients.Vendors;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that add registrations in code. A name consists of the letters a-z in any case, digits,
/// <c>_</c> and <c>-</c>. It is kept as it is written, and can be used once, in any case.</summary>
public static partial class ProductClientsBuilderExtensions
{
    /// <summary>Adds a registration of a custom vendor with an HTTP API. Its HTTP client has the timeouts, retries,
    /// limits and errors of the built-in vendors. <see cref="IRegistrationBuilder.UseSigner"/> adds authentication.
    /// </summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="vendor">The vendor's name.</param>
    /// <param name="configure">Sets the options. <see cref="VendorOptions.Endpoint"/> is required.</param>
    /// <param name="createSource">Creates the source from an HTTP client, whose base address is the endpoint, and from
    /// the registration's name. It is called once.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used, or <paramref name="vendor"/> is not
    /// a valid name of a custom vendor.</exception>
    public static IRegistrationBuilder AddVendor(
        this IProductClientsBuilder builder,
        string name,
        string vendor,
        Action<CustomVendorOptions> configure,
        Func<HttpClient, string, IProductSource> createSource)
    {
        ArgumentNullException.ThrowIfNull(createSource);
        return builder.AddVendor(name, new SimpleVendor(vendor, createSource), configure);
    }

    /// <summary>Adds a registration of a custom vendor with an HTTP API, as the other overload does. Use it for a
    /// vendor whose registrations can also be read from the configuration.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="configure">Sets the options. <see cref="VendorOptions.Endpoint"/> is required.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddVendor(
        this IProductClientsBuilder builder, string name, CustomVendor vendor, Action<CustomVendorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(vendor);
        return RegistrationWiring.Add(builder, new CustomVendorModule(vendor), name, configure);
    }

    /// <summary>Adds a registration with a custom source of any kind. The library reads its pages, filters and sorts.
    /// For a source with an HTTP API, prefer <c>AddVendor</c>.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="factory">Creates the source. It is called once.</param>
    /// <param name="configure">Sets the options. The default is <see langword="null"/>: the defaults of
    /// <see cref="SourceOptions"/>.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddSource(
        this IProductClientsBuilder builder,
        string name,
        Func<IServiceProvider, IProductSource> factory,
        Action<SourceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        return RegistrationWiring.AddSource(builder.Services, name, factory, configure ?? (static _ => { }));
    }

    /// <summary>Adds a registration with a custom lister, such as a fake in a test. The catalog includes it.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name. The lister's <see cref="IProductLister.Name"/> should be the same.
    /// </param>
    /// <param name="factory">Creates the lister. It is called once.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddLister(
        this IProductClientsBuilder builder, string name, Func<IServiceProvider, IProductLister> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        var registry = ProductRegistry.Of(builder.Services);
        registry.Check(name);
        registry.AddLister(builder.Services, name, factory);
        return registry.Add(new RegistrationBuilder(name, nameof(AddLister)));
    }

    /// <summary>Decorates the lister of every registration, also of those that are added later. The keyed services and
    /// the catalog have the decorated lister.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="decorate">Creates the decorator from the app's services and the lister. It is called once for each
    /// registration. A later call of this method is outside an earlier one.</param>
    /// <returns>The same builder.</returns>
    public static IProductClientsBuilder DecorateListers(
        this IProductClientsBuilder builder, Func<IServiceProvider, IProductLister, IProductLister> decorate)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(decorate);
        ProductRegistry.Of(builder.Services).Decorate(decorate);
        return builder;
    }
}
