using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using ProductClients.Diagnostics;
using ProductClients.Http.Resilience;
using ProductClients.Signing;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>What the pipelines and the lister of one registration share. A container has one per registration.
/// Thread-safe.</summary>
/// <remarks>The signer is created at its first use, because it may need the client for tokens, whose pipeline uses this
/// object.</remarks>
internal sealed class RegistrationServices<TOptions> : IDisposable
    where TOptions : VendorOptions, new()
{
    private readonly CurrentOptions<TOptions> _options;
    private readonly VendorModule<TOptions> _module;
    private readonly RegistrationBuilder _builder;
    private readonly PrimaryHandlers _handlers;
    private readonly RetryBudget _budget = new();
    private RequestLimiter? _limiter;
    private ResiliencePipeline<HttpResponseMessage>? _pipeline;
    private ResiliencePipeline<HttpResponseMessage>? _tokenPipeline;
    private IRequestSigner? _signer;
    private bool _hasSigner;
    private object? _lock = new();

    public RegistrationServices(
        IServiceProvider services,
        VendorModule<TOptions> module,
        Registration registration,
        RegistrationBuilder builder,
        IConfigurationSection? section,
        Func<HttpClient> tokenClient)
    {
        _module = module;
        _builder = builder;
        _handlers = services.GetRequiredService<PrimaryHandlers>();
        _options = new CurrentOptions<TOptions>(
            services.GetRequiredService<IOptionsFactory<TOptions>>(),
            services.GetRequiredService<IOptionsMonitorCache<TOptions>>(),
            module,
            registration.Name,
            section,
            RegistrationWiring.LoggerOf(services, ConfigurationEvents.Category));
        var time = RegistrationWiring.TimeOf(services);
        Context = new VendorContext<TOptions>(
            registration,
            _options.Get,
            new SigningClock(time),
            time,
            tokenClient,
            new KnownSecrets(_options.Get, () => Options.AllSecrets),
            services,
            builder.BringsCredentials ? builder : null);
        Observed = new ObservedRegistration(
            registration,
            Context.Secrets,
            Context.Clock,
            time,
            RegistrationWiring.LoggerOf(services, HttpEvents.Category));
    }

    /// <summary>Gets the current options.</summary>
    /// <exception cref="OptionsValidationException">The options have never been valid.</exception>
    public TOptions Options => _options.Get();

    /// <summary>Gets why the registration cannot be used, if the app isolates such registrations.</summary>
    public string? Invalid
    {
        get
        {
            try
            {
                _ = Options;
                return null;
            }
            catch (OptionsValidationException error) when (Context.Services
                .GetRequiredService<IOptions<ProductClientsOptions>>().Value.IsolateInvalidRegistrations)
            {
                return error.Message;
            }
        }
    }

    /// <summary>Gets the clock, the secrets and what else a module creates a signer or a source from.</summary>
    public VendorContext<TOptions> Context { get; }

    public ObservedRegistration Observed { get; }

    /// <summary>Gets the resilience pipeline of all requests that are signed. They share its circuit breaker, retry
    /// budget and limits.</summary>
    public ResiliencePipeline<HttpResponseMessage> Pipeline =>
        LazyInitializer.EnsureInitialized(ref _pipeline, ref _lock, CreatePipeline);

    /// <summary>Gets the resilience pipeline of token requests. It has its own circuit breaker.</summary>
    public ResiliencePipeline<HttpResponseMessage> TokenPipeline => LazyInitializer.EnsureInitialized(
        ref _tokenPipeline, ref _lock, () => ResiliencePipelineFactory.Create(
            Options, limiter: null, _budget, Context.TimeProvider));

    /// <summary>Gets the signer; <see langword="null"/> if nothing is signed.</summary>
    public IRequestSigner? Signer => LazyInitializer.EnsureInitialized(
        ref _signer, ref _hasSigner, ref _lock, () => _builder.BringsSigner
            ? Context.Services.GetRequiredKeyedService<IRequestSigner>(_builder)
            : _module.CreateSigner(Context));

    public void Dispose()
    {
        // Callers that wait for the limiter see that the container is disposed.
        _handlers.Dispose();
        _limiter?.Dispose();
    }

    private ResiliencePipeline<HttpResponseMessage> CreatePipeline()
    {
        var (options, time) = (Options, Context.TimeProvider);
        _limiter = new RequestLimiter(options.MaxConcurrentRequests, options.RequestsPerSecond, time);
        var standard = ResiliencePipelineFactory.Create(options, _limiter, _budget, time);
        if (_builder.Resilience is not { } configure)
        {
            return standard;
        }

        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        configure(
            pipeline,
            new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
                .AddStrategy(static _ => new RunStrategy()).AddPipeline(standard).Build());
        return pipeline.Build();
    }
}
