using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ProductClients.Http.Resilience;

/// <summary>Builds the resilience pipeline of a registration. The order is a contract: total timeout, retry, circuit
/// breaker, limiter, attempt timeout.</summary>
internal static class ResiliencePipelineFactory
{
    private static readonly TimeSpan ShortestSampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestSampling = TimeSpan.FromDays(1);

    /// <summary>Builds the pipeline of product requests, or of token requests.</summary>
    /// <param name="options">The options of the registration. They are read here and not kept.</param>
    /// <param name="limiter">The limiter of the registration; <see langword="null"/> for token requests. Each of them
    /// runs within an attempt of a product request, which is limited.</param>
    /// <param name="budget">The retry budget of the registration.</param>
    /// <param name="timeProvider">The clock and timers of every wait.</param>
    /// <param name="jitter">Returns numbers from 0 to 1 that randomize the back-off; <see langword="null"/> for random
    /// numbers.</param>
    public static ResiliencePipeline<HttpResponseMessage> Create(
        VendorOptions options,
        RequestLimiter? limiter,
        RetryBudget budget,
        TimeProvider timeProvider,
        Func<double>? jitter = null)
    {
        var rules = new RetryRules(options.TotalTimeout, budget, timeProvider);
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        AddTotalTimeout(builder, options);
        if (options.MaxRetries > 0)
        {
            AddRetry(builder, options, rules, jitter);
        }

        AddCircuitBreaker(builder, options, rules);
        if (limiter is not null)
        {
            builder.AddStrategy(_ => limiter);
        }

        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>Returns the sampling duration of the circuit breaker. The default is twice the attempt timeout, at
    /// least 30 seconds and at most a day, so that concurrent attempts that time out are counted together.</summary>
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
                RequestState.Of(args.Context).IsOverdue = true;
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
        ResiliencePipelineBuilder<HttpResponseMessage> builder, VendorOptions options, RetryRules rules)
    {
        var duration = options.CircuitBreakDuration;
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = options.CircuitFailureRatio,
            MinimumThroughput = options.CircuitMinimumThroughput,
            SamplingDuration = SamplingDuration(options),
            BreakDurationGenerator = args => new ValueTask<TimeSpan>(RetryRules.BreakDuration(args.Context, duration)),
            ShouldHandle = args => new ValueTask<bool>(rules.IsVendorsFailure(args.Context, args.Outcome.Exception)),
            OnOpened = rules.OnCircuitOpened,
            OnHalfOpened = rules.OnCircuitHalfOpened,
            OnClosed = rules.OnCircuitClosed,
        });
    }
}
