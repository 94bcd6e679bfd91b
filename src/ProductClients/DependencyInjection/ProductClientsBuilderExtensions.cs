using ProductClients;
using ProductClients.DependencyInjection;
using ProductClients.Diagnostics;
using ProductClients.Listing;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds registrations in code. Names have letters, digits, <c>_</c> and <c>-</c>, in any case, and are used
/// once.</summary>
public static class ProductClientsBuilderExtensions
{
    /// <summary>Adds a registration of Huawei Cloud MetaStudio.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public static IRegistrationBuilder AddHuawei(
        this IProductClientsBuilder builder, string name, Action<HuaweiOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Huawei, name, configure);

    /// <summary>Adds a registration of LicenseSpring.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public static IRegistrationBuilder AddLicenseSpring(
        this IProductClientsBuilder builder, string name, Action<LicenseSpringOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.LicenseSpring, name, configure);

    /// <summary>Adds a registration of NAVER Cloud Platform API Gateway.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public static IRegistrationBuilder AddNcp(
        this IProductClientsBuilder builder, string name, Action<NcpOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Ncp, name, configure);

    /// <summary>Adds a registration of Qiniu spock.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public static IRegistrationBuilder AddQiniu(
        this IProductClientsBuilder builder, string name, Action<QiniuOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Qiniu, name, configure);

    /// <summary>Adds a registration of Samsung Cloud Platform.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public static IRegistrationBuilder AddScp(
        this IProductClientsBuilder builder, string name, Action<ScpOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Scp, name, configure);

    /// <summary>Adds a vendor of the app's own that speaks HTTP: its client has the timeouts, retries, bounds and errors
    /// of the vendors built in, and <see cref="IRegistrationBuilder.UseSigner"/> gives it authentication.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="vendor">The vendor's name.</param>
    /// <param name="configure">Sets the options; <see cref="VendorOptions.Endpoint"/> is required.</param>
    /// <param name="createSource">Makes the source of a client whose base address is the endpoint, and of the
    /// registration's name; called once.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used; the vendor has no name.</exception>
    public static IRegistrationBuilder AddVendor(
        this IProductClientsBuilder builder,
        string name,
        string vendor,
        Action<CustomVendorOptions> configure,
        Func<HttpClient, string, IProductSource> createSource)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(vendor);
        ArgumentNullException.ThrowIfNull(createSource);
        return RegistrationWiring.Add(builder, new CustomVendorModule(vendor, createSource), name, configure);
    }

    /// <summary>Adds a source of the app's own, of whatever kind: the engine walks its pages, filters and sorts. One that
    /// speaks HTTP is better off with <see cref="AddVendor"/>.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="factory">Makes the source; called once.</param>
    /// <returns>The app's registrations.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public static IProductClientsBuilder AddSource(
        this IProductClientsBuilder builder, string name, Func<IServiceProvider, IProductSource> factory)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(factory);
        return builder.AddLister(name, services => new ProductLister(
            name.ToLowerInvariant(),
            factory(services),
            static () => ListingLimits.Default,
            RegistrationWiring.TimeOf(services),
            static _ => null,
            RegistrationWiring.LoggerOf(services, ListingEvents.Category)));
    }

    /// <summary>Adds a lister of the app's own, such as a fake in a test; the catalog lists it with the others.</summary>
    /// <param name="builder">The app's registrations.</param>
    /// <param name="name">The registration's name; the lister's <see cref="IProductLister.Name"/> should be the same.
    /// </param>
    /// <param name="factory">Makes the lister; called once.</param>
    /// <returns>The app's registrations.</returns>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public static IProductClientsBuilder AddLister(
        this IProductClientsBuilder builder, string name, Func<IServiceProvider, IProductLister> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.AddKeyedSingleton(
            ProductRegistry.Of(builder.Services).Add(name), (services, _) => factory(services));
        return builder;
    }
}
