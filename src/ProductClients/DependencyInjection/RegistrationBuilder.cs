using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.DependencyInjection;

/// <summary>Configures a registration that has the HTTP pipelines of the library.</summary>
internal sealed class RegistrationBuilder(
    Registration registration,
    RegistrationSettings settings,
    Type? credentialsType,
    IHttpClientBuilder client,
    IHttpClientBuilder tokenClient,
    Func<IServiceProvider, HttpClient> createClient)
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

    public IRegistrationBuilder AddApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        JsonSerializerContext json, Action<ApiOptions>? configure = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        return AddApi<T>(json.Options, configure);
    }

    [RequiresUnreferencedCode(JsonByReflection.Warning)]
    [RequiresDynamicCode(JsonByReflection.Warning)]
    public IRegistrationBuilder AddApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        Action<ApiOptions>? configure = null)
        where T : class => AddApi<T>(JsonByReflection.Create(), configure);

    private RegistrationBuilder AddApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        JsonSerializerOptions json, Action<ApiOptions>? configure)
        where T : class
    {
        var services = client.Services;
        if (services.Any(service => service.ServiceType == typeof(T) && registration.Name.Equals(service.ServiceKey)))
        {
            throw new InvalidOperationException(
                $"{registration} has a client of {typeof(T).Name} already; call AddApi once for each interface.");
        }

        var options = new ApiOptions();
        configure?.Invoke(options);
        if (new ApiOptionChecks().Validate(name: null, options).Failures is { } failures)
        {
            throw new ArgumentException(
                $"{registration} cannot have a client of {typeof(T).Name}: {string.Join("; ", failures)}.",
                nameof(configure));
        }

        settings.Apis.Add(typeof(T), options);
        var methods = new ApiMethods(typeof(T));
        services.AddKeyedSingleton(registration.Name, (serviceProvider, _) =>
        {
            var http = createClient(serviceProvider);
            http.BaseAddress = options.BaseAddress ?? http.BaseAddress;
            return ApiClients.Create<T>(
                http, new ApiDefinition(typeof(T).Name, http.BaseAddress!, options, methods), json);
        });
        return this;
    }

    private RegistrationBuilder Use<TService>(Func<IServiceProvider, TService> factory)
        where TService : class
    {
        client.Services.AddKeyedSingleton(settings, (services, _) => factory(services));
        return this;
    }
}
