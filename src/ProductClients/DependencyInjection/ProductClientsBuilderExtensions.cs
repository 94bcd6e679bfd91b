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

/// <summary>Extension methods that add registrations in code. A name consists of the letters a-z in any case, digits,
/// <c>_</c> and <c>-</c>, and can be used once.</summary>
public static class ProductClientsBuilderExtensions
{
    /// <summary>Adds a registration of Huawei Cloud MetaStudio.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddHuawei(
        this IProductClientsBuilder builder, string name, Action<HuaweiOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Huawei, name, configure);

    /// <summary>Adds a registration of LicenseSpring.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddLicenseSpring(
        this IProductClientsBuilder builder, string name, Action<LicenseSpringOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.LicenseSpring, name, configure);

    /// <summary>Adds a registration of NAVER Cloud Platform API Gateway.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddNcp(
        this IProductClientsBuilder builder, string name, Action<NcpOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Ncp, name, configure);

    /// <summary>Adds a registration of Qiniu spock.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddQiniu(
        this IProductClientsBuilder builder, string name, Action<QiniuOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Qiniu, name, configure);

    /// <summary>Adds a registration of Samsung Cloud Platform.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddScp(
        this IProductClientsBuilder builder, string name, Action<ScpOptions> configure) =>
        RegistrationWiring.Add(builder, Modules.Scp, name, configure);

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
    /// <exception cref="ArgumentException">The name is not valid or already used, or <paramref name="vendor"/> is
    /// empty.</exception>
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

    /// <summary>Adds a registration with a custom source of any kind. The library reads its pages, filters and sorts.
    /// For a source with an HTTP API, prefer <see cref="AddVendor"/>.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="factory">Creates the source. It is called once.</param>
    /// <returns>The builder of the app's registrations.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
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

    /// <summary>Adds a registration with a custom lister, such as a fake in a test. The catalog includes it.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name. The lister's <see cref="IProductLister.Name"/> should be the same.
    /// </param>
    /// <param name="factory">Creates the lister. It is called once.</param>
    /// <returns>The builder of the app's registrations.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
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
