using System.Threading.RateLimiting;

namespace ProductClients.Http.Resilience;

/// <summary>Limits the concurrent requests of a registration, and its requests per second. Thread-safe.</summary>
internal sealed class RequestLimiter : IDisposable
{
    private readonly ConcurrencyLimiter _concurrency;
    private readonly TokenBucketRateLimiter? _rate;
    private readonly ITimer? _refill;
    private readonly TimeSpan _interval;

    public RequestLimiter(int maxConcurrentRequests, double? requestsPerSecond, TimeProvider timeProvider)
    {
        // The total timeout ends every wait, so the queue needs no limit.
        _concurrency = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = maxConcurrentRequests,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        if (requestsPerSecond is { } rate)
        {
            // The clock of the limiter cannot be replaced. A timer from timeProvider adds the next token; it runs only
            // after a request.
            _interval = TimeSpan.FromSeconds(1 / rate);
            var limiter = _rate = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
            {
                TokenLimit = 1,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromTicks(1),
                AutoReplenishment = false,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });
            _refill = timeProvider.CreateTimer(
                _ => limiter.TryReplenish(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Waits until a request may be sent.</summary>
    /// <returns>The lease; disposing it lets the next request start.</returns>
    public async ValueTask<RateLimitLease> AcquireAsync(RequestState state, CancellationToken cancellationToken)
    {
        state.WaitsFor = nameof(VendorOptions.MaxConcurrentRequests);
        var lease = await _concurrency.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        try
        {
            if (_rate is not null)
            {
                state.WaitsFor = nameof(VendorOptions.RequestsPerSecond);
                using var token = await _rate.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
                _refill!.Change(_interval, Timeout.InfiniteTimeSpan);
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

    public void Dispose()
    {
        _concurrency.Dispose();
        _rate?.Dispose();
        _refill?.Dispose();
    }
}
