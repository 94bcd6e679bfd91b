using System.Globalization;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ProductClients.Http.Resilience;

/// <summary>Maps what the resilience pipeline throws of its own; the message names the option that would change it.
/// </summary>
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
                    $"not sent, since other requests held its turn for {time:c} (options {option} and TotalTimeout); a "
                    + "streamed listing holds its turn until it is read to its end or left",
                    progress.LastFailure ?? error,
                    isTransient: true),
            TimeoutRejectedException { Timeout: var time } when progress.IsOverdue => registration.Failure(
                ProductErrorCode.Timeout,
                $"no complete response within {time:c} (option TotalTimeout){Before(progress)}",
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
        // Of a request that was sent, its own failure tells more than that it was not sent again.
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
            $"not sent, since too many requests failed lately; the vendor is tried again in {wait:c} (options Circuit…)"
            + cause,
            open,
            isTransient: true,
            retryAfter: wait);
    }

    private static string Before(RequestProgress progress) => progress.LastFailure switch
    {
        null => "",
        ProductClientException { StatusCode: { } status } => string.Create(
            CultureInfo.InvariantCulture, $"; the attempt before got HTTP {(int)status}"),
        ProductClientException failure => $"; the attempt before ended in {failure.Code}",
        _ => "; the attempt before timed out",
    };
}
