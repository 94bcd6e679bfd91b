using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ProductClients.Http.Resilience;

/// <summary>Says which failures may pass by themselves: those are retried, and counted by the circuit breaker.</summary>
internal static class Transience
{
    /// <summary>Returns whether an attempt is worth repeating.</summary>
    public static bool IsWorthRetry(ResilienceContext context, Exception? failure) =>
        !context.CancellationToken.IsCancellationRequested && IsTransient(failure);

    /// <summary>Returns whether a failure says that the vendor is not well: a rejection does not, nor does a caller who
    /// left, nor a limit of the registration's own; that the total time ran out does.</summary>
    public static bool IsVendorsFailure(ResilienceContext context, Exception? failure) =>
        failure is OperationCanceledException
            ? RequestProgress.Of(context) is { WaitsFor: null, Caller.IsCancellationRequested: false }
            : IsTransient(failure);

    private static bool IsTransient(Exception? failure) => failure switch
    {
        ProductClientException mapped => mapped.IsTransient,
        TimeoutRejectedException => true,
        // Asking again would not reach the vendor either.
        BrokenCircuitException => false,
        // What a strategy of the app's own throws, such as an injected fault.
        HttpRequestException or IOException => !TransportFailure.IsPermanent(failure),
        _ => false,
    };
}
