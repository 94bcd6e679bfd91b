using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Polly;
using ProductClients.Diagnostics;
using ProductClients.Http;
using ProductClients.Vendors;
using ProductClients.Signing;

namespace ProductClients.DependencyInjection;

/// <summary>Builds the HTTP pipelines of a registration: one for its typed interface, and one that requests tokens.
/// </summary>
/// <remarks>The order of the handlers is a contract (docs/architecture.md). Exceptions are mapped in the outermost
/// handler. Retries are outside the reading of a body, so that they cover it. The signature is inside the retries, so
/// that each attempt has its own. Handlers of the app are innermost, between the signature and the network.</remarks>
internal sealed class HttpWiring<TOptions>(
    VendorModule<TOptions> module, Registration registration, RegistrationSettings settings)
    where TOptions : VendorOptions, new()
{
    private readonly string _clientName = $"ProductClients.{registration.Name}";
    private readonly string _tokenClientName = $"ProductClients.{registration.Name}.token";

    /// <summary>Adds the pipelines to the services.</summary>
    public (IHttpClientBuilder Client, IHttpClientBuilder TokenClient) Add(IServiceCollection services)
    {
        services.TryAddSingleton<PrimaryHandlers>();
        services.TryAddSingleton(new EnvironmentProxy(static () => HttpClient.DefaultProxy));

        // A token request carries the credentials itself.
        var tokenClient = AddClient(services, _tokenClientName, static shared => shared.TokenPipeline)
            .AddHttpMessageHandler(serviceProvider => CreateAttempt(serviceProvider, isToken: true))
            .AddHttpMessageHandler(serviceProvider => new SigningHandler(
                registration,
                signer: null,
                sendsCredentials: true,
                OriginsOf(module.TokenEndpoint(OptionsOf(serviceProvider)))));

        var client = AddClient(services, _clientName, static shared => shared.Pipeline)
            .ConfigureHttpClient((serviceProvider, http) =>
                http.BaseAddress = module.Endpoint(OptionsOf(serviceProvider)))
            .AddHttpMessageHandler(CreateRecovery)
            .AddHttpMessageHandler(serviceProvider => CreateAttempt(serviceProvider, isToken: false))
            .AddHttpMessageHandler(serviceProvider => new SigningHandler(
                registration,
                SignerOf(serviceProvider),
                module.SendsCredentials(OptionsOf(serviceProvider)),
                OriginsOf([
                    module.Endpoint(OptionsOf(serviceProvider)),
                    .. settings.Apis.Values.Select(static api => api.BaseAddress)])));
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
        Func<RegistrationServices<TOptions>, ResiliencePipeline<HttpResponseMessage>> pipeline)
    {
        // PostConfigure runs after the app's own changes of the primary handler.
        services.AddOptions<HttpClientFactoryOptions>(name).PostConfigure<EnvironmentProxy>((options, proxy) =>
            options.HttpMessageHandlerBuilderActions.Add(
                builder => builder.PrimaryHandler = proxy.ApplyTo(builder.PrimaryHandler, registration)));
        return AddHandlers(services.AddHttpClient(name), pipeline);
    }

    private IHttpClientBuilder AddHandlers(
        IHttpClientBuilder client,
        Func<RegistrationServices<TOptions>, ResiliencePipeline<HttpResponseMessage>> pipeline) => client
        // The loggers of the factory would log addresses and headers.
        .RemoveAllLoggers()
        // The primary handler renews the connections, so the handlers live as long as the app.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(
            static serviceProvider => serviceProvider.GetRequiredService<PrimaryHandlers>().Create())
        .ConfigureHttpClient(Configure)
        .AddHttpMessageHandler(
            serviceProvider => new RequestHandler(ObservedOf(serviceProvider), pipeline(Of(serviceProvider))));

    private AuthRecoveryHandler CreateRecovery(IServiceProvider serviceProvider)
    {
        var signer = SignerOf(serviceProvider);
        // The app's signer uses its own clock, so a corrected clock would not change its signature.
        var signsTime = !settings.BringsSigner && signer is not null && module.SignsTime(signer);
        return new AuthRecoveryHandler(signer, signsTime ? ClockOf(serviceProvider) : null, module.ClockTolerance);
    }

    private AttemptHandler CreateAttempt(IServiceProvider serviceProvider, bool isToken)
    {
        var services = Of(serviceProvider);
        var options = services.Options;
        // The size limits follow the configuration. The timeout is that of the pipeline, which is created once.
        var totalTimeout = options.TotalTimeout;
        return new AttemptHandler(new ResponseReader(
            () => ResponseLimits.Of(services.Options) with { TotalTimeout = totalTimeout },
            module.Errors,
            !isToken && module.IsStreamed(options),
            isToken ? null : module.CreateVerifier(options),
            isToken ? module.TokenForm : module.ListForm));
    }

    private TOptions OptionsOf(IServiceProvider serviceProvider) => Of(serviceProvider).Options;

    private IRequestSigner? SignerOf(IServiceProvider serviceProvider) => Of(serviceProvider).Signer;

    private ObservedRegistration ObservedOf(IServiceProvider serviceProvider) => Of(serviceProvider).Observed;

    private SigningClock ClockOf(IServiceProvider serviceProvider) => Of(serviceProvider).Context.Clock;

    private static Uri[] OriginsOf(params IEnumerable<Uri?> addresses) => [.. addresses.OfType<Uri>()];

    private static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        // As text: parsed headers would be formatted anew for each request.
        RawHeaders.Set(client.DefaultRequestHeaders, "Accept", "application/json");
        RawHeaders.Set(client.DefaultRequestHeaders, "User-Agent", ProductVersion.UserAgent);
    }
}
