using System.Threading.RateLimiting;
using Polly;

namespace ProductClients.Http.Resilience;

/// <summary>Limits the concurrent requests of a registration, and its requests per second. The lease of a page is
/// released after its attempt; the lease of a streamed array when its content is disposed. Thread-safe.</summary>
internal sealed class RequestLimiter : ResilienceStrategy<HttpResponseMessage>, IDisposable
{
    private readonly ConcurrencyLimiter _concurrency;
    private readonly RequestSchedule? _schedule;

    public RequestLimiter(int maxConcurrentRequests, double? requestsPerSecond, TimeProvider timeProvider)
    {
        // The total timeout ends every wait, so the queue needs no limit.
        _concurrency = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = maxConcurrentRequests,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _schedule = requestsPerSecond is { } rate ? new RequestSchedule(rate, timeProvider) : null;
    }

    /// <summary>Waits until a request may be sent.</summary>
    /// <returns>The lease; disposing it lets the next request start.</returns>
    public async ValueTask<RateLimitLease> AcquireAsync(RequestState state, CancellationToken cancellationToken)
    {
        (state.IsSent, state.IsBeingSigned) = (false, false);
        state.WaitsFor = nameof(VendorOptions.MaxConcurrentRequests);
        var lease = await _concurrency.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        try
        {
            // The lease of a disposed limiter has no permit.
            ObjectDisposedException.ThrowIf(!lease.IsAcquired, this);
            if (_schedule is not null)
            {
                state.WaitsFor = nameof(VendorOptions.RequestsPerSecond);
                await _schedule.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            lease.Dispose();
            throw;
        }

        state.WaitsFor = null;
        return lease;
    }

    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
        ResilienceContext context,
        TState state)
    {
        var lease = await AcquireAsync(RequestState.Of(context), context.CancellationToken).ConfigureAwait(false);
        var isStreamed = false;
        try
        {
            var outcome = await callback(context, state).ConfigureAwait(false);
            if (outcome is { Result.Content: GuardedContent streamed })
            {
                streamed.ReleaseAtEnd(lease);
                isStreamed = true;
            }

            return outcome;
        }
        finally
        {
            if (!isStreamed)
            {
                lease.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _concurrency.Dispose();
        _schedule?.Dispose();
    }
}
