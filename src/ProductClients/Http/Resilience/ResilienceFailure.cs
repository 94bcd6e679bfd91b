using System.Globalization;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ProductClients.Http.Resilience;

/// <summary>Maps the exceptions of the resilience pipeline. Each message names the options that control the
/// limit.</summary>
internal static class ResilienceFailure
{
    public static ProductClientException Map(Registration registration, RequestProgress progress, Exception error) =>
        error switch
        {
            BrokenCircuitException open => OpenCircuit(registration, progress, open),
            TimeoutRejectedException { Timeout: var time } when progress is { IsOverdue: true, WaitsFor: { } option } =>
                registration.Failure(
                    option == nameof(VendorOptions.RequestsPerSecond)
                        ? ProductErrorCode.RateLimited
                        : ProductErrorCode.Timeout,
                    $"not sent, because it waited {time:c} for other requests (options {option} and TotalTimeout); a "
                    + "streamed listing counts as a request until it is read to its end or disposed",
                    progress.LastFailure ?? error,
                    isTransient: true),
            TimeoutRejectedException { Timeout: var time } when progress.IsOverdue => registration.Failure(
                ProductErrorCode.Timeout,
                $"no complete response within {time:c} (option TotalTimeout){PreviousAttempt(progress)}",
                progress.LastFailure ?? error,
                isTransient: true),
            TimeoutRejectedException { Timeout: var time } => registration.Failure(
                ProductErrorCode.Timeout,
                $"no complete response to an attempt within {time:c} (option AttemptTimeout)",
                error,
                isTransient: true),
            _ => TransportFailure.Map(registration, error),
        };

    private static ProductClientException OpenCircuit(
        Registration registration, RequestProgress progress, BrokenCircuitException open)
    {
        // If the request was sent before, its own failure says more than the open circuit.
        if (progress.LastFailure is { } own)
        {
            return Map(registration, progress, own);
        }

        var wait = open.RetryAfter is { Ticks: > 0 } left ? left : TimeSpan.Zero;
        var cause = open.InnerException is ProductClientException last
            ? string.Create(CultureInfo.InvariantCulture, $"; the last failure: {last.Message}")
            : "";
        return registration.Failure(
            ProductErrorCode.Unavailable,
            $"not sent, because too many recent requests failed; requests are sent again in {wait:c} "
            + $"(options Circuit…){cause}",
            open,
            isTransient: true,
            retryAfter: wait);
    }

    private static string PreviousAttempt(RequestProgress progress) => progress.LastFailure switch
    {
        null => "",
        ProductClientException { StatusCode: { } status } => string.Create(
            CultureInfo.InvariantCulture, $"; the previous attempt got HTTP {(int)status}"),
        ProductClientException failure => $"; the previous attempt ended in {failure.Code}",
        _ => "; the previous attempt timed out",
    };
}
