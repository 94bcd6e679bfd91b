using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace ProductClients.DependencyInjection;

internal sealed class RegistrationBuilder(
    Registration registration, Type credentialsType, IHttpClientBuilder httpClient, IHttpClientBuilder tokenClient)
    : IRegistrationBuilder
{
    public string Name => registration.Name;

    public string Vendor => registration.Vendor;

    public IHttpClientBuilder HttpClientBuilder => httpClient;

    public IHttpClientBuilder TokenClientBuilder => tokenClient;

    public IRegistrationBuilder UseCredentials<T>(Func<IServiceProvider, ICredentialSource<T>> factory)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (typeof(T) != credentialsType)
        {
            throw new ArgumentException(
                $"{registration} uses credentials of type {credentialsType.Name}, not {typeof(T).Name}.",
                nameof(factory));
        }

        registration.BringsCredentials = true;
        return Use(factory);
    }

    public IRegistrationBuilder UseSigner(Func<IServiceProvider, IRequestSigner> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        registration.BringsSigner = true;
        return Use(factory);
    }

    public IRegistrationBuilder UseResilience(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        registration.Resilience = configure;
        return this;
    }

    private RegistrationBuilder Use<TService>(Func<IServiceProvider, TService> factory)
        where TService : class
    {
        httpClient.Services.AddKeyedSingleton(Name, (services, _) => factory(services));
        return this;
    }
}
