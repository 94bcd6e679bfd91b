using ProductClients;
using ProductClients.DependencyInjection;
using ProductClients.Vendors;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;
using AddSection = System.Action<
    ProductClients.IProductClientsBuilder, string, Microsoft.Extensions.Configuration.IConfigurationSection>;

namespace Microsoft.Extensions.DependencyInjection;

// The table of the built-in vendors. A new vendor has a row in the table and a method below. No other code outside the
// vendor's folder names it, except VendorNames.
public static partial class ProductClientsBuilderExtensions
{
    internal static IEnumerable<KeyValuePair<string, AddSection>> VendorTable =>
    [
        Row(new HuaweiModule()),
        Row(new LicenseSpringModule()),
        Row(new NcpModule()),
        Row(new QiniuModule()),
        Row(new ScpModule()),
    ];

    /// <summary>Adds a registration of Huawei Cloud MetaStudio.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddHuawei(
        this IProductClientsBuilder builder, string name, Action<HuaweiOptions> configure) =>
        RegistrationWiring.Add(builder, new HuaweiModule(), name, configure);

    /// <summary>Adds a registration of LicenseSpring.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddLicenseSpring(
        this IProductClientsBuilder builder, string name, Action<LicenseSpringOptions> configure) =>
        RegistrationWiring.Add(builder, new LicenseSpringModule(), name, configure);

    /// <summary>Adds a registration of NAVER Cloud Platform API Gateway.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddNcp(
        this IProductClientsBuilder builder, string name, Action<NcpOptions> configure) =>
        RegistrationWiring.Add(builder, new NcpModule(), name, configure);

    /// <summary>Adds a registration of Qiniu spock.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddQiniu(
        this IProductClientsBuilder builder, string name, Action<QiniuOptions> configure) =>
        RegistrationWiring.Add(builder, new QiniuModule(), name, configure);

    /// <summary>Adds a registration of Samsung Cloud Platform.</summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public static IRegistrationBuilder AddScp(
        this IProductClientsBuilder builder, string name, Action<ScpOptions> configure) =>
        RegistrationWiring.Add(builder, new ScpModule(), name, configure);

    /// <summary>Returns the name of a vendor, and what adds its registration from a configuration section.</summary>
    internal static KeyValuePair<string, AddSection> Row<TOptions, TApi>(VendorModule<TOptions, TApi> module)
        where TOptions : VendorOptions, new()
        where TApi : class =>
        new(module.Vendor, (builder, name, section) => RegistrationWiring.Add(builder, module, name, section));
}
