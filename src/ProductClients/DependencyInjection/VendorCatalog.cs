using Microsoft.Extensions.Configuration;

namespace ProductClients.DependencyInjection;

/// <summary>Finds the vendor a section of the configuration names.</summary>
internal static class VendorCatalog
{
    private static readonly Dictionary<string, Action<IProductClientsBuilder, IConfigurationSection>> Vendors =
        new(StringComparer.OrdinalIgnoreCase)
        {
            [VendorNames.Huawei] = static (builder, section) => RegistrationWiring.Add(builder, Modules.Huawei, section),
            [VendorNames.LicenseSpring] = static (builder, section) => RegistrationWiring.Add(builder, Modules.LicenseSpring, section),
            [VendorNames.Ncp] = static (builder, section) => RegistrationWiring.Add(builder, Modules.Ncp, section),
            [VendorNames.Qiniu] = static (builder, section) => RegistrationWiring.Add(builder, Modules.Qiniu, section),
            [VendorNames.Scp] = static (builder, section) => RegistrationWiring.Add(builder, Modules.Scp, section),
        };

    /// <exception cref="ArgumentException">The section names no vendor, or an unknown one.</exception>
    public static void Add(IProductClientsBuilder builder, IConfigurationSection section)
    {
        var vendor = section["Vendor"];
        if (vendor is null || !Vendors.TryGetValue(vendor, out var add))
        {
            var seen = vendor is null ? "names no Vendor" : $"names the Vendor '{vendor}'";
            throw new ArgumentException(
                $"{section.Path} {seen}; it must be one of: {string.Join(", ", Vendors.Keys.Order(StringComparer.Ordinal))}.",
                nameof(section));
        }

        add(builder, section);
    }
}
