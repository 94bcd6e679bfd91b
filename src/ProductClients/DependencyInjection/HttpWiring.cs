using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Polly;
using ProductClients.Http;
using ProductClients.Signing;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>Builds the HTTP pipelines of a registration: one for its typed interface, and one that requests tokens.
/// </summary>
/// <remarks>The order of the handlers is a contract (docs/architecture.md). Exceptions are mapped in the outermost
/// handler. Retries are outside the reading of a body, so that they cover it. The signature is inside the retries, so
/// that each attempt has its own. Handlers of the app are innermost, between the signature and the network.</remarks>
internal sealed class HttpWiring<TOptions>(
    VendorModule<TOptions> module, Registration registration, RegistrationBuilder builder)
    where TOptions : VendorOptions, new()
{
    private readonly string _clientName = $"ProductClients.{registration.Name}";
    private readonly string _tokenClientName = $"ProductClients.{registration.Name}.token";

    /// <summary>Adds the pipelines to the services.</summary>
    public (IHttpClientBuilder Client, IHttpClientBuilder TokenClient) Add(IServiceCollection services)
    {
        services.TryAddSingleton(new EnvironmentProxy(static () => HttpClient.DefaultProxy));

        // A token request carries the credentials itself.
        var tokenClient = AddClient(
            services,
            _tokenClientName,
            static shared => shared.TokenPipeline,
            shared => CreateAttempt(shared, isToken: true),
            shared => new SigningHandler(
                registration,
                signer: null,
                sendsCredentials: true,
                OriginsOf(module.TokenEndpoint(shared.Options))));

        var client = AddClient(
            services,
            _clientName,
            static shared => shared.Pipeline,
            CreateRecovery,
            shared => CreateAttempt(shared, isToken: false),
            shared => new SigningHandler(
                registration,
                shared.Signer,
                module.SendsCredentials(shared.Options),
                OriginsOf(
                    [module.Endpoint(shared.Options), .. builder.Apis.Values.Select(static api => api.BaseAddress)])));
        client.ConfigureHttpClient((serviceProvider, http) =>
            http.BaseAddress = module.Endpoint(Of(serviceProvider).Options));
        return (client, tokenClient);
    }

    /// <summary>Creates the HTTP client of the typed interface.</summary>
    public HttpClient CreateClient(IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<IHttpClientFactory>().CreateClient(_clientName);

    /// <summary>Creates the HTTP client for tokens.</summary>
    public HttpClient CreateTokenClient(IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<IHttpClientFactory>().CreateClient(_tokenClientName);

    /// <summary>Returns what the pipelines and the lister of the registration share.</summary>
    public RegistrationServices<TOptions> Of(IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredKeyedService<RegistrationServices<TOptions>>(registration.Name);

    private IHttpClientBuilder AddClient(
        IServiceCollection services,
        string name,
        Func<RegistrationServices<TOptions>, ResiliencePipeline<HttpResponseMessage>> pipeline,
        params Func<RegistrationServices<TOptions>, DelegatingHandler>[] createHandlers)
    {
        // PostConfigure runs after the app's own changes of the primary handler.
        services.AddOptions<HttpClientFactoryOptions>(name).PostConfigure<EnvironmentProxy>((options, proxy) =>
            options.HttpMessageHandlerBuilderActions.Add(
                handlers => handlers.PrimaryHandler = proxy.ApplyTo(handlers.PrimaryHandler, registration)));
        var client = services.AddHttpClient(name);
        // The factory applies the app's ConfigureHttpClientDefaults first, also if the app calls it later. A handler of
        // it, such as a second resilience pipeline, would be outside ours, and its headers would reach the vendor.
        client.Services.Configure<HttpClientFactoryOptions>(name, static defaults =>
        {
            defaults.HttpMessageHandlerBuilderActions.Clear();
            defaults.HttpClientActions.Clear();
        });
        client
            // The loggers of the factory would log addresses and headers.
            .RemoveAllLoggers()
            // The primary handler renews the connections, so the handlers live as long as the app.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(
                static serviceProvider => serviceProvider.GetRequiredService<PrimaryHandlers>().Create())
            .ConfigureHttpClient(Configure);
        foreach (var create in createHandlers.Prepend(
            shared => new RequestHandler(shared.Observed, pipeline(shared), shared.Options.TotalTimeout)))
        {
            client.AddHttpMessageHandler(serviceProvider => create(Of(serviceProvider)));
        }

        return client;
    }

    private AuthRecoveryHandler CreateRecovery(RegistrationServices<TOptions> shared)
    {
        var signer = shared.Signer;
        // The app's signer uses its own clock, so a corrected clock would not change its signature.
        var signsTime = !builder.BringsSigner && signer is not null && module.SignsTime(signer);
        return new AuthRecoveryHandler(signer, signsTime ? shared.Context.Clock : null, module.ClockTolerance);
    }

    private AttemptHandler CreateAttempt(RegistrationServices<TOptions> shared, bool isToken)
    {
        var options = shared.Options;
        // The size limits follow the configuration. The timeout is that of the pipeline, which is created once.
        var totalTimeout = options.TotalTimeout;
        return new AttemptHandler(new ResponseReader(
            () => ResponseLimits.Of(shared.Options) with { TotalTimeout = totalTimeout },
            module.Errors,
            !isToken && module.IsStreamed(options),
            isToken ? null : module.CreateVerifier(options),
            isToken ? module.TokenForm : module.ListForm));
    }

    private static Uri[] OriginsOf(params IEnumerable<Uri?> addresses) => [.. addresses.OfType<Uri>()];

    private static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        // As text: parsed headers would be formatted anew for each request.
        RawHeaders.Set(client.DefaultRequestHeaders, "Accept", "application/json");
        RawHeaders.Set(client.DefaultRequestHeaders, "User-Agent", ProductVersion.UserAgent);
    }
}
