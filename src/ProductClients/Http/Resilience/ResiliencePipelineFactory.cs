using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;

namespace ProductClients.Http.Resilience;

/// <summary>Builds the pipeline of a registration. The order is the contract: total time-out, retry, circuit breaker,
/// limiter, attempt time-out.</summary>
internal static class ResiliencePipelineFactory
{
    private static readonly TimeSpan ShortestSampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestSampling = TimeSpan.FromDays(1);

    /// <summary>Builds the pipeline of requests for products.</summary>
    /// <param name="options">The registration's options; read here, not kept.</param>
    /// <param name="limiter">The registration's limiter.</param>
    /// <param name="timeProvider">The time of every wait.</param>
    /// <param name="jitter">Numbers from 0 to 1 that spread the back-off; <see langword="null"/> for random ones.</param>
    /// <param name="telemetry">Is told what the strategies do.</param>
    public static ResiliencePipeline<HttpResponseMessage> Create(
        VendorOptions options,
        RequestLimiter limiter,
        TimeProvider timeProvider,
        Func<double>? jitter = null,
        TelemetryListener? telemetry = null)
    {
        var circuit = new CircuitWatch(timeProvider);
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage>
        {
            TimeProvider = timeProvider,
            TelemetryListener = telemetry,
        };
        AddTotalTimeout(builder, options);
        if (options.MaxRetries > 0)
        {
            AddRetry(builder, options, new RetryRules(options.TotalTimeout, new RetryBudget(), circuit), jitter);
        }

        AddCircuitBreaker(builder, options, circuit);
        return builder.AddStrategy(_ => new LimiterStrategy(limiter)).AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>Builds the pipeline of requests for a token, each within an attempt of a request for products: what is
    /// retried, counted and limited is that.</summary>
    public static ResiliencePipeline<HttpResponseMessage> CreateForToken(
        VendorOptions options, TimeProvider timeProvider)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        AddTotalTimeout(builder, options);
        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>Returns how long the circuit breaker looks back: long enough to see attempts that time out together.
    /// </summary>
    public static TimeSpan SamplingDuration(VendorOptions options)
    {
        var twice = options.AttemptTimeout * 2;
        return options.CircuitSamplingDuration
            ?? (twice < ShortestSampling ? ShortestSampling : twice > LongestSampling ? LongestSampling : twice);
    }

    private static void AddTotalTimeout(
        ResiliencePipelineBuilder<HttpResponseMessage> builder, VendorOptions options) =>
        builder.AddTimeout(new TimeoutStrategyOptions
        {
            Timeout = options.TotalTimeout,
            OnTimeout = static args =>
            {
                RequestProgress.Of(args.Context).IsOverdue = true;
                return default;
            },
        });

    private static void AddRetry(
        ResiliencePipelineBuilder<HttpResponseMessage> builder,
        VendorOptions options,
        RetryRules rules,
        Func<double>? jitter) =>
        builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            Randomizer = jitter ?? Random.Shared.NextDouble,
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = rules.ShouldRetry,
            DelayGenerator = RetryRules.Wait,
            OnRetry = rules.BeforeWait,
        });

    private static void AddCircuitBreaker(
        ResiliencePipelineBuilder<HttpResponseMessage> builder, VendorOptions options, CircuitWatch circuit) =>
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = options.CircuitFailureRatio,
            MinimumThroughput = options.CircuitMinimumThroughput,
            SamplingDuration = SamplingDuration(options),
            BreakDuration = options.CircuitBreakDuration,
            ShouldHandle = static args =>
                new ValueTask<bool>(Transience.IsVendorsFailure(args.Context, args.Outcome.Exception)),
            OnOpened = circuit.OnOpened,
        });
}
