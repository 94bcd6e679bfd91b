using Microsoft.Extensions.DependencyInjection;
using ProductClients.Signing;

namespace ProductClients.DependencyInjection;

internal sealed class RegistrationBuilder(string name, string vendor, IHttpClientBuilder httpClient)
    : IRegistrationBuilder
{
    public string Name => name;

    public string Vendor => vendor;

    public IHttpClientBuilder HttpClient => httpClient;

    public IRegistrationBuilder UseSigner(Func<IServiceProvider, IRequestSigner> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        httpClient.Services.AddKeyedSingleton(name, (services, _) => factory(services));
        return this;
    }
}
