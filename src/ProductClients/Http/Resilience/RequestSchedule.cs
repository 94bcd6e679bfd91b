namespace ProductClients.Http.Resilience;

/// <summary>Spaces requests evenly. A timer that fires late does not lower the rate: the next request keeps its time of
/// the schedule. Thread-safe.</summary>
/// <remarks>A timer runs only while a request waits.</remarks>
internal sealed class RequestSchedule : IDisposable
{
    // After a longer delay, such as a suspended process, the schedule starts again. Otherwise, many requests would be
    // sent at once.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(100);

    // Shorter timers fire at once.
    private static readonly TimeSpan ShortestTimer = TimeSpan.FromMilliseconds(1);

    private readonly object _lock = new();
    private readonly Queue<(TaskCompletionSource Turn, CancellationTokenRegistration Cancellation)> _waiting = [];
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _interval;
    private readonly ITimer _timer;
    private readonly long _started;
    private TimeSpan _next;
    private TimeSpan _last;
    private bool _isDisposed;

    public RequestSchedule(double requestsPerSecond, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _interval = TimeSpan.FromSeconds(1 / requestsPerSecond);
        _started = timeProvider.GetTimestamp();
        _last = -_interval;
        _timer = timeProvider.CreateTimer(
            static schedule => ((RequestSchedule)schedule!).OnTimer(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits until a request may be sent. Requests are served in their order.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            ServeWaiting();
            if (_waiting.Count == 0 && Now - _last >= _interval)
            {
                // Without a request in the last interval, the schedule was idle and starts again.
                _next = Now;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((turn, cancellationToken.UnsafeRegister(
                static (turn, token) => ((TaskCompletionSource)turn!).TrySetCanceled(token), turn)));
            ServeWaiting();
            return turn.Task;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            while (_waiting.TryDequeue(out var waiting))
            {
                waiting.Turn.TrySetException(new ObjectDisposedException(nameof(RequestSchedule)));
            }
        }

        _timer.Dispose();
    }

    private TimeSpan Now => _timeProvider.GetElapsedTime(_started);

    private void OnTimer()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                ServeWaiting();
            }
        }
    }

    // A cancelled request leaves its time to the next one.
    private void ServeWaiting()
    {
        while (_waiting.TryPeek(out var first) && (first.Turn.Task.IsCompleted || Now >= _next))
        {
            _waiting.Dequeue();
            first.Cancellation.Unregister();
            if (first.Turn.TrySetResult())
            {
                _last = Now;
                var earliest = _last - LongestDelay;
                _next = (_next > earliest ? _next : earliest) + _interval;
            }
        }

        if (_waiting.Count > 0)
        {
            // The system rounds the time of a timer down to a millisecond.
            var wait = TimeSpan.FromMilliseconds(Math.Ceiling((_next - Now).TotalMilliseconds));
            _timer.Change(wait > ShortestTimer ? wait : ShortestTimer, Timeout.InfiniteTimeSpan);
        }
    }
}
