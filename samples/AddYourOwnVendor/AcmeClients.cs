using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>Adds registrations of Acme, beside those of the vendors built in.</summary>
internal static class AcmeClients
{
    public static IRegistrationBuilder AddAcme(
        this IProductClientsBuilder clients, string name, Secret key, Action<CustomVendorOptions> configure) => clients
        .AddVendor(name, "Acme", configure, static (client, registration) => new AcmeProductSource(client, registration))
        .UseSigner(_ => new AcmeSigner(key));
}
