using Polly;
using Polly.Retry;

namespace ProductClients.Http;

/// <summary>Builds the pipeline of a registration. The order is the contract: total timeout, retry, attempt timeout.
/// </summary>
internal static class ResiliencePipelineFactory
{
    public static ResiliencePipeline<HttpResponseMessage> Create(
        ProviderOptions options, bool canRetry, TimeProvider timeProvider)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        var budget = new RetryBudget(options.TotalTimeout, timeProvider);
        builder.AddTimeout(options.TotalTimeout);
        if (canRetry && options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => new ValueTask<bool>(budget.Allows(args.Context, args.Outcome.Exception)),
                // A vendor's own word on when to come back goes before the back-off; "at once" is no such word.
                DelayGenerator = static args => new ValueTask<TimeSpan?>(
                    args.Outcome.Exception is ProductClientException { RetryAfter: { Ticks: > 0 } wait } ? wait : null),
            });
        }

        return builder.AddTimeout(options.AttemptTimeout).Build();
    }
}
