using Microsoft.Extensions.Configuration;
using ProductClients.Configuration;

namespace ProductClients.DependencyInjection;

/// <summary>Adds a registration for the vendor that a configuration section names.</summary>
internal static class VendorCatalog
{
    private static readonly Dictionary<string, Action<IProductClientsBuilder, IConfigurationSection>> Vendors =
        new(StringComparer.OrdinalIgnoreCase)
        {
            [VendorNames.Huawei] =
                static (builder, section) => RegistrationWiring.Add(builder, Modules.Huawei, section),
            [VendorNames.LicenseSpring] =
                static (builder, section) => RegistrationWiring.Add(builder, Modules.LicenseSpring, section),
            [VendorNames.Ncp] =
                static (builder, section) => RegistrationWiring.Add(builder, Modules.Ncp, section),
            [VendorNames.Qiniu] =
                static (builder, section) => RegistrationWiring.Add(builder, Modules.Qiniu, section),
            [VendorNames.Scp] =
                static (builder, section) => RegistrationWiring.Add(builder, Modules.Scp, section),
        };

    /// <exception cref="ArgumentException">The vendor of the section is missing or unknown.</exception>
    public static void Add(IProductClientsBuilder builder, IConfigurationSection section)
    {
        var vendor = section["Vendor"];
        if (vendor is null || !Vendors.TryGetValue(vendor, out var add))
        {
            var names = string.Join(", ", Vendors.Keys.Order(StringComparer.Ordinal));
            throw new ArgumentException(
                vendor is null
                    ? $"{section.Path}: Vendor is missing{Misspelt(section)}; it must be one of: {names}."
                    : $"{section.Path}: Vendor is '{vendor}'; it must be one of: {names}.",
                nameof(section));
        }

        add(builder, section);
    }

    private static string Misspelt(IConfigurationSection section) =>
        section.GetChildren()
            .FirstOrDefault(static child => NearestName.Of(child.Key, ["Vendor"]) is not null) is { } near
            ? $" ({near.Key} is not an option; did you mean Vendor?)"
            : "";
}
