using Polly;

namespace ProductClients.Http.Resilience;

/// <summary>Decides which failures are transient: they are retried, and counted by the circuit breaker.</summary>
internal static class Transience
{
    /// <summary>Returns whether a failed attempt is worth a retry.</summary>
    public static bool IsWorthRetry(ResilienceContext context, Exception? failure) =>
        !context.CancellationToken.IsCancellationRequested && IsTransient(failure);

    /// <summary>Returns whether the circuit breaker counts a failure. It counts transient failures and a total timeout.
    /// It does not count a rejection, a cancellation by the caller, a wait for the registration's own limits, or a
    /// failure of the app's credential source or signer. It counts a failed token request once, not once for each
    /// request that waits for the token.</summary>
    public static bool IsVendorsFailure(ResilienceContext context, Exception? failure)
    {
        var state = RequestState.Of(context);
        var isFailure = failure is OperationCanceledException
            ? state is { WaitsFor: null, Caller.IsCancellationRequested: false }
            : IsTransient(failure);
        return isFailure && (!state.HasSigningFailed || state.SharedFailure?.TryCount() == true);
    }

    private static bool IsTransient(Exception? failure) =>
        failure is not null && TransportFailure.IsTransient(failure);
}
