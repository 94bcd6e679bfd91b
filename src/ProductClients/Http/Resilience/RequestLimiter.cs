using System.Threading.RateLimiting;

namespace ProductClients.Http.Resilience;

/// <summary>Lets the requests of a registration through one after the other where there are too many at a time, or too
/// many in a second. Thread-safe.</summary>
internal sealed class RequestLimiter : IDisposable
{
    private readonly ConcurrencyLimiter _concurrency;
    private readonly TokenBucketRateLimiter? _rate;
    private readonly ITimer? _refill;
    private readonly TimeSpan _interval;

    public RequestLimiter(int maxConcurrentRequests, double? requestsPerSecond, TimeProvider timeProvider)
    {
        // Who waits is let go by the total time-out, so the queue itself needs no end.
        _concurrency = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = maxConcurrentRequests,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        if (requestsPerSecond is { } rate)
        {
            // The limiter's own clock cannot be replaced: it is told when to let the next one through, by a timer that runs
            // only after a request.
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

    /// <summary>Waits for a request's turn.</summary>
    /// <returns>The turn; disposing it ends it.</returns>
    public async ValueTask<RateLimitLease> AcquireAsync(RequestProgress progress, CancellationToken cancellationToken)
    {
        progress.WaitsFor = nameof(VendorOptions.MaxConcurrentRequests);
        var turn = await _concurrency.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        try
        {
            if (_rate is not null)
            {
                progress.WaitsFor = nameof(VendorOptions.RequestsPerSecond);
                using var token = await _rate.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
                _refill!.Change(_interval, Timeout.InfiniteTimeSpan);
            }
        }
        catch
        {
            turn.Dispose();
            throw;
        }

        progress.WaitsFor = null;
        return turn;
    }

    public void Dispose()
    {
        _concurrency.Dispose();
        _rate?.Dispose();
        _refill?.Dispose();
    }
}
