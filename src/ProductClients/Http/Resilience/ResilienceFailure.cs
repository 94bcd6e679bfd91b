using System.Globalization;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ProductClients.Http.Resilience;

/// <summary>Maps the exceptions of the resilience pipeline. Each message names the options that control the
/// limit.</summary>
internal static class ResilienceFailure
{
    public static ProductClientException Map(RequestState state, Exception error) =>
        error switch
        {
            BrokenCircuitException open => OpenCircuit(state, open),
            TimeoutRejectedException { Timeout: var time } when state is { IsOverdue: true, WaitsFor: { } option } =>
                state.Registration.Failure(
                    option == nameof(VendorOptions.RequestsPerSecond)
                        ? ProductErrorCode.RateLimited
                        : ProductErrorCode.Timeout,
                    $"not sent, because it waited {time:c} for other requests (options {option} and TotalTimeout); a "
                    + "streamed listing counts as a request until it is read to its end or disposed",
                    state.LastFailure ?? error,
                    isTransient: true),
            TimeoutRejectedException { Timeout: var time } when state.IsOverdue => state.Registration.Failure(
                ProductErrorCode.Timeout,
                $"no complete response within {time:c} (option TotalTimeout){PreviousAttempt(state)}",
                state.LastFailure ?? error,
                isTransient: true),
            TimeoutRejectedException { Timeout: var time } => state.Registration.Failure(
                ProductErrorCode.Timeout,
                $"no complete response to an attempt within {time:c} (option AttemptTimeout)",
                error,
                isTransient: true),
            _ => TransportFailure.Map(state.Registration, error),
        };

    private static ProductClientException OpenCircuit(RequestState state, BrokenCircuitException open)
    {
        // If the request was sent before, its own failure says more than the open circuit.
        if (state.LastFailure is { } own)
        {
            return Map(state, own);
        }

        var wait = open.RetryAfter is { Ticks: > 0 } left ? left : TimeSpan.Zero;
        var cause = open.InnerException is { } last
            ? $"; the last failure: {TransportFailure.Map(state.Registration, last).Message}"
            : "";
        return state.Registration.Failure(
            ProductErrorCode.Unavailable,
            $"not sent, because too many recent requests failed; requests are sent again in {wait:c} "
            + $"(options Circuit…){cause}",
            open,
            isTransient: true,
            retryAfter: wait);
    }

    private static string PreviousAttempt(RequestState state) => state.LastFailure switch
    {
        null => "",
        ProductClientException { StatusCode: { } status } => string.Create(
            CultureInfo.InvariantCulture, $"; the previous attempt got HTTP {(int)status}"),
        TimeoutRejectedException => "; the previous attempt timed out",
        { } failure => $"; the previous attempt ended in {TransportFailure.Map(state.Registration, failure).Code}",
    };
}
