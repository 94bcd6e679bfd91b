using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace ProductClients.DependencyInjection;

/// <summary>Configures a registration that has the HTTP pipelines of the library.</summary>
internal sealed class RegistrationBuilder(
    Registration registration,
    RegistrationSettings settings,
    Type? credentialsType,
    IHttpClientBuilder client,
    IHttpClientBuilder tokenClient)
    : IRegistrationBuilder
{
    public string Name => registration.Name;

    public string Vendor => registration.Vendor;

    public IHttpClientBuilder HttpClientBuilder => client;

    public IHttpClientBuilder TokenClientBuilder => tokenClient;

    public IRegistrationBuilder UseCredentials<T>(Func<IServiceProvider, ICredentialSource<T>> factory)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (typeof(T) != credentialsType)
        {
            throw new ArgumentException(
                credentialsType is null
                    ? $"{registration} is a registration of a custom vendor, which has no credentials; use UseSigner."
                    : $"{registration} uses credentials of type {credentialsType.Name}, not {typeof(T).Name}.",
                nameof(factory));
        }

        settings.BringsCredentials = true;
        return Use(factory);
    }

    public IRegistrationBuilder UseSigner(Func<IServiceProvider, IRequestSigner> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        settings.BringsSigner = true;
        return Use(factory);
    }

    public IRegistrationBuilder UseResilience(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        settings.Resilience = configure;
        return this;
    }

    private RegistrationBuilder Use<TService>(Func<IServiceProvider, TService> factory)
        where TService : class
    {
        client.Services.AddKeyedSingleton(settings, (services, _) => factory(services));
        return this;
    }
}
