using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>Adds registrations of Acme, as the built-in methods do for their vendors.</summary>
internal static class AcmeClients
{
    public static IRegistrationBuilder AddAcme(
        this IProductClientsBuilder clients, string name, Secret key, Action<CustomVendorOptions> configure) => clients
        .AddVendor(
            name, "Acme", configure, static (client, registration) => new AcmeProductSource(client, registration))
        .UseSigner(_ => new AcmeSigner(key));
}
