using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Polly;
using ProductClients.Diagnostics;
using ProductClients.Http;
using ProductClients.Http.Resilience;
using ProductClients.Providers;
using ProductClients.Signing;

namespace ProductClients.DependencyInjection;

/// <summary>Builds the HTTP pipelines of a registration: the one of its typed interface, and the one that asks for
/// tokens.</summary>
/// <remarks>The order of the handlers is a contract (docs/architecture.md): what leaves is mapped outside everything;
/// retries are outside the reading of a body, so that they cover it; the signature is inside the retries, so that each
/// attempt has its own. An app's handlers come last, between the signature and the wire.</remarks>
internal sealed class HttpWiring<TOptions>(ProviderModule<TOptions> module, Registration registration)
    where TOptions : ProviderOptions, new()
{
    private readonly string _clientName = $"ProductClients.{registration.Name}";
    private readonly string _tokenClientName = $"ProductClients.{registration.Name}.token";

    /// <summary>Adds the pipelines.</summary>
    public (IHttpClientBuilder Client, IHttpClientBuilder TokenClient) Add(IServiceCollection services)
    {
        services.TryAddSingleton<PrimaryHandlers>();
        services.TryAddSingleton(new EnvironmentProxy(static () => HttpClient.DefaultProxy));
        services.AddKeyedSingleton(
            registration.Name, static (provider, _) => new SigningClock(RegistrationWiring.TimeOf(provider)));
        services.AddKeyedSingleton(
            registration.Name, (provider, _) => new RegistrationSigner(CreateSigner(provider)));
        services.AddKeyedSingleton(registration.Name, (provider, _) => CreateLimiter(provider));
        services.AddKeyedSingleton(registration.Name, (provider, _) => CreateSecrets(provider));
        services.AddKeyedSingleton(registration.Name, (provider, _) => CreateObserved(provider));

        // Asking for a token carries the credentials itself, and is repeated by the request that needs the token.
        var tokenClient = AddClient(services, _tokenClientName, CreateTokenPipeline)
            .AddHttpMessageHandler(provider => new AttemptObserver(ObservedOf(provider)))
            .AddHttpMessageHandler(provider => CreateReader(provider, isToken: true))
            .AddHttpMessageHandler(() => new SigningHandler(registration, signer: null, sendsCredentials: true));

        var client = AddClient(services, _clientName, CreatePipeline)
            .ConfigureHttpClient((provider, http) => http.BaseAddress = module.Endpoint(OptionsOf(provider)))
            .AddHttpMessageHandler(CreateRecovery)
            .AddHttpMessageHandler(provider => new AttemptObserver(ObservedOf(provider)))
            .AddHttpMessageHandler(provider => CreateReader(provider, isToken: false))
            .AddHttpMessageHandler(provider => new SigningHandler(
                registration, SignerOf(provider), sendsCredentials: false));
        return (client, tokenClient);
    }

    /// <summary>Makes the client of the typed interface.</summary>
    public HttpClient CreateClient(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(_clientName);

    /// <summary>Returns the signer of the registration, or <see langword="null"/> if nothing is signed.</summary>
    public IRequestSigner? SignerOf(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<RegistrationSigner>(registration.Name).Signer;

    private IHttpClientBuilder AddClient(
        IServiceCollection services,
        string name,
        Func<IServiceProvider, ResiliencePipeline<HttpResponseMessage>> pipeline)
    {
        // After whatever the app does to the primary handler.
        services.AddOptions<HttpClientFactoryOptions>(name).PostConfigure<EnvironmentProxy>(static (options, proxy) =>
            options.HttpMessageHandlerBuilderActions.Add(builder => proxy.ApplyTo(builder.PrimaryHandler)));
        return AddHandlers(services.AddHttpClient(name), pipeline);
    }

    private IHttpClientBuilder AddHandlers(
        IHttpClientBuilder client, Func<IServiceProvider, ResiliencePipeline<HttpResponseMessage>> pipeline) => client
        // The factory's loggers would write addresses and headers.
        .RemoveAllLoggers()
        // Connections are renewed by the primary handler, so the handlers themselves live as long as the app.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(static provider => provider.GetRequiredService<PrimaryHandlers>().Create())
        .ConfigureHttpClient(Configure)
        .AddHttpMessageHandler(provider => new RequestObserver(ObservedOf(provider)))
        .AddHttpMessageHandler(() => new ExceptionMapper(registration))
        .AddHttpMessageHandler(provider => new ResilienceHandler(
            registration, pipeline(provider), RegistrationWiring.TimeOf(provider)));

    private ResiliencePipeline<HttpResponseMessage> CreatePipeline(IServiceProvider provider)
    {
        var time = RegistrationWiring.TimeOf(provider);
        var standard = ResiliencePipelineFactory.Create(
            OptionsOf(provider),
            provider.GetRequiredKeyedService<RequestLimiter>(registration.Name),
            time,
            telemetry: new CircuitEvents(ObservedOf(provider)));
        if (registration.Resilience is not { } configure)
        {
            return standard;
        }

        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        configure(builder, standard);
        return builder.Build();
    }

    private ResiliencePipeline<HttpResponseMessage> CreateTokenPipeline(IServiceProvider provider) =>
        ResiliencePipelineFactory.CreateForToken(OptionsOf(provider), RegistrationWiring.TimeOf(provider));

    private RequestLimiter CreateLimiter(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        return new RequestLimiter(
            options.MaxConcurrentRequests, options.RequestsPerSecond, RegistrationWiring.TimeOf(provider));
    }

    private AuthRecoveryHandler CreateRecovery(IServiceProvider provider)
    {
        var signer = SignerOf(provider);
        // A signer of the app's own has a clock of its own: learning the vendor's would not change what it signs.
        var signsTime = !registration.BringsSigner && signer is not (null or TokenSigner { SignsTime: false });
        return new AuthRecoveryHandler(signer, signsTime ? ClockOf(provider) : null, module.ClockTolerance);
    }

    private ResponseReader CreateReader(IServiceProvider provider, bool isToken)
    {
        var options = OptionsOf(provider);
        // Of the limits, those of a size follow the configuration; the time is the pipeline's, which is made once.
        var totalTimeout = options.TotalTimeout;
        return new ResponseReader(
            registration,
            () => ResponseLimits.Of(OptionsOf(provider)) with { TotalTimeout = totalTimeout },
            module.Errors,
            !isToken && module.IsStreamed(options),
            isToken ? null : module.CreateVerifier(options),
            () => SecretsOf(provider).All,
            RegistrationWiring.TimeOf(provider));
    }

    private IRequestSigner? CreateSigner(IServiceProvider provider) =>
        provider.GetKeyedService<IRequestSigner>(registration.Name)
        ?? module.CreateSigner(new SignerContext<TOptions>(
            registration,
            provider.GetRequiredKeyedService<CurrentOptions<TOptions>>(registration.Name).Get,
            ClockOf(provider),
            RegistrationWiring.TimeOf(provider),
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(_tokenClientName),
            provider));

    private TOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<CurrentOptions<TOptions>>(registration.Name).Get();

    private KnownSecrets CreateSecrets(IServiceProvider provider)
    {
        var options = provider.GetRequiredKeyedService<CurrentOptions<TOptions>>(registration.Name);
        return new KnownSecrets(() => module.Secrets(options.Get()));
    }

    private ObservedRegistration CreateObserved(IServiceProvider provider) => new(
        registration,
        SecretsOf(provider),
        ClockOf(provider),
        RegistrationWiring.TimeOf(provider),
        RegistrationWiring.LoggerOf(provider, HttpEvents.Category));

    private ObservedRegistration ObservedOf(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<ObservedRegistration>(registration.Name);

    private KnownSecrets SecretsOf(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<KnownSecrets>(registration.Name);

    private SigningClock ClockOf(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<SigningClock>(registration.Name);

    private static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.UserAgent.ParseAdd(ProductVersion.UserAgent);
    }

    // A registration without authentication has no signer; a container holds no null.
    private sealed record RegistrationSigner(IRequestSigner? Signer);
}
