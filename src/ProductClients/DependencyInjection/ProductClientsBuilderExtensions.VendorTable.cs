using Microsoft.Extensions.Configuration;
using ProductClients;
using ProductClients.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace Microsoft.Extensions.DependencyInjection;

// The table of the built-in vendors. A new vendor has a line in the table and a method. No other code of the library
// outside its folder names it, except VendorNames.
public static partial class ProductClientsBuilderExtensions
{
    /// <summary>Gets what adds a registration from a configuration section, by vendor.</summary>
    internal static IReadOnlyDictionary<string, Func<IProductClientsBuilder, IConfigurationSection, IRegistrationBuilder>>
        VendorTable { get; } =
        new Dictionary<string, Func<IProductClientsBuilder, IConfigurationSection, IRegistrationBuilder>>(
            StringComparer.OrdinalIgnoreCase)
        {
            [VendorNames.Huawei] = static (clients, section) =>
                RegistrationWiring.Add(clients, new HuaweiModule(), section),
            [VendorNames.LicenseSpring] = static (clients, section) =>
                RegistrationWiring.Add(clients, new LicenseSpringModule(), section),
            [VendorNames.Ncp] = static (clients, section) =>
                RegistrationWiring.Add(clients, new NcpModule(), section),
            [VendorNames.Qiniu] = static (clients, section) =>
                RegistrationWiring.Add(clients, new QiniuModule(), section),
            [VendorNames.Scp] = static (clients, section) =>
                RegistrationWiring.Add(clients, new ScpModule(), section),
        };

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
}
