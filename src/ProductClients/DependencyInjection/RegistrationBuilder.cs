using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace ProductClients.DependencyInjection;

/// <summary>A registration, and what the app replaces in it. The object is also the key of the services that replace
/// them, so that a keyed service of the app with the name of the registration does not.</summary>
/// <param name="name">The name of the registration.</param>
/// <param name="method">The method that added it.</param>
internal sealed class RegistrationBuilder(string name, string method) : IRegistrationBuilder
{
    private Type? _credentialsType;
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

    /// <summary>Sets what a registration with the HTTP pipelines of the library has.</summary>
    public RegistrationBuilder WithHttp(
        string vendor, Type? credentialsType, (IHttpClientBuilder Client, IHttpClientBuilder TokenClient) clients)
    {
        (Vendor, _credentialsType, _clients) = (vendor, credentialsType, clients);
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
