using Polly;
using Polly.Timeout;

namespace ProductClients.Http;

/// <summary>Decides whether a failed attempt is repeated: only a transient failure, and only if the wait before the next
/// attempt ends within the total timeout; else the failure leaves at once.</summary>
internal sealed class RetryBudget(TimeSpan total, TimeProvider timeProvider)
{
    /// <summary>When the request began.</summary>
    public static readonly ResiliencePropertyKey<long> Started = new("ProductClients.Started");

    public bool Allows(ResilienceContext context, Exception? failure) => failure switch
    {
        ProductClientException { IsTransient: true, RetryAfter: { } wait } => wait < Remaining(context),
        ProductClientException { IsTransient: true } or TimeoutRejectedException => true,
        _ => false,
    };

    private TimeSpan Remaining(ResilienceContext context) =>
        total - timeProvider.GetElapsedTime(context.Properties.GetValue(Started, timeProvider.GetTimestamp()));
}
