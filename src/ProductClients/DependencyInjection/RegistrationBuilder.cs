using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.DependencyInjection;

/// <summary>A registration, and what the app replaces in it. The object is also the key of the services that replace
/// them, so that a keyed service of the app with the name of the registration does not.</summary>
/// <param name="name">The name of the registration.</param>
/// <param name="method">The method that added it.</param>
internal sealed class RegistrationBuilder(string name, string method) : IRegistrationBuilder
{
    private Type? _credentialsType;
    private Func<IServiceProvider, HttpClient> _createClient = null!;
    private (IHttpClientBuilder Client, IHttpClientBuilder TokenClient)? _clients;

    public string Name => name;

    public string Vendor { get => Http(field, "vendor before its lister is created"); private set; } = null!;

    public IHttpClientBuilder HttpClientBuilder => Http(_clients?.Client, "HTTP client");

    public IHttpClientBuilder TokenClientBuilder => Http(_clients?.TokenClient, "HTTP client");

    /// <summary>Gets whether the app supplies the credentials. The options then need none.</summary>
    public bool BringsCredentials { get; private set; }

    /// <summary>Gets whether the app supplies the signer. The options then need no credentials.</summary>
    public bool BringsSigner { get; private set; }

    /// <summary>Gets the app's change of the resilience pipeline. It receives the standard pipeline.</summary>
    public Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>>? Resilience
    {
        get;
        private set;
    }

    /// <summary>Gets the options of the app's interfaces.</summary>
    public Dictionary<Type, ApiOptions> Apis { get; } = [];

    /// <summary>Sets what a registration with the HTTP pipelines of the library has.</summary>
    public RegistrationBuilder WithHttp(
        string vendor,
        Type? credentialsType,
        (IHttpClientBuilder Client, IHttpClientBuilder TokenClient) clients,
        Func<IServiceProvider, HttpClient> createClient)
    {
        (Vendor, _credentialsType, _clients, _createClient) = (vendor, credentialsType, clients, createClient);
        return this;
    }

    public IRegistrationBuilder UseCredentials<T>(Func<IServiceProvider, ICredentialSource<T>> factory)
        where T : class
    {
        var client = Http(_clients?.Client, "credentials");
        if (typeof(T) != _credentialsType)
        {
            throw new ArgumentException(
                _credentialsType is null
                    ? $"{name} ({Vendor}) is a registration of a custom vendor, which has no credentials; use "
                        + "UseSigner."
                    : $"{name} ({Vendor}) uses credentials of type {_credentialsType.Name}, not {typeof(T).Name}.",
                nameof(factory));
        }

        BringsCredentials = true;
        return Use(client, factory);
    }

    public IRegistrationBuilder UseSigner(Func<IServiceProvider, IRequestSigner> factory)
    {
        var client = Http(_clients?.Client, "signer");
        BringsSigner = true;
        return Use(client, factory);
    }

    public IRegistrationBuilder UseResilience(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Http(_clients?.Client, "resilience pipeline");
        Resilience = configure;
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
        var services = HttpClientBuilder.Services;
        if (services.Any(service => service.ServiceType == typeof(T) && name.Equals(service.ServiceKey)))
        {
            throw new InvalidOperationException(
                $"{name} ({Vendor}) has a client of {typeof(T).Name} already; call AddApi once for each interface.");
        }

        var options = new ApiOptions();
        configure?.Invoke(options);
        if (new ApiOptionChecks().Validate(name: null, options).Failures is { } failures)
        {
            throw new ArgumentException(
                $"{name} ({Vendor}) cannot have a client of {typeof(T).Name}: {string.Join("; ", failures)}.",
                nameof(configure));
        }

        // The app may keep the object that it has set.
        options = options.Copy();
        var methods = new ApiMethods(typeof(T));
        services.AddKeyedSingleton(name, (serviceProvider, _) =>
        {
            var http = _createClient(serviceProvider);
            http.BaseAddress = options.BaseAddress ?? http.BaseAddress;
            var api = new ApiDefinition(
                new Registration(name, Vendor), typeof(T).Name, http.BaseAddress!, options, methods);
            return ApiClients.Create<T>(http, api, json);
        });
        Apis.Add(typeof(T), options);
        return this;
    }

    private RegistrationBuilder Use<TService>(IHttpClientBuilder client, Func<IServiceProvider, TService> factory)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        client.Services.AddKeyedSingleton(this, (services, _) => factory(services));
        return this;
    }

    private T Http<T>(T? part, string missing)
        where T : class => part ?? throw new InvalidOperationException(
            $"The registration '{name}' has no {missing}, because it was added with {method}; use AddVendor for a "
            + "vendor with an HTTP API.");
}
