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
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
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
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return Task.FromException(Disposed());
            }

            ServeWaiting();
            if (_waiting.Count == 0 && Now >= _next)
            {
                // Without a request in the last interval, the schedule was idle and starts again.
                ServeOne(Now - _last < _interval ? LongestDelay : TimeSpan.Zero);
                return Task.CompletedTask;
            }

            place = _waiting.AddLast(
                new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            SetTimer();
        }

        return WithCancellation(place, cancellationToken);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var waiting in _waiting)
            {
                waiting.TrySetException(Disposed());
            }

            _waiting.Clear();
        }

        _timer.Dispose();
    }

    private TimeSpan Now => _timeProvider.GetElapsedTime(_started);

    private static ObjectDisposedException Disposed() => new(nameof(RequestSchedule));

    private Task WithCancellation(
        LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        var waiting = place.Value.Task;
        if (cancellationToken.CanBeCanceled)
        {
            var cancellation = cancellationToken.UnsafeRegister(_ => Leave(place, cancellationToken), state: null);
            _ = waiting.ContinueWith(
                static (_, registration) => ((CancellationTokenRegistration)registration!).Unregister(),
                cancellation,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return waiting;
    }

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

    private void ServeWaiting()
    {
        while (_waiting.First is { } first && Now >= _next)
        {
            _waiting.RemoveFirst();
            ServeOne(LongestDelay);
            first.Value.TrySetResult();
        }

        SetTimer();
    }

    private void ServeOne(TimeSpan longestDelay)
    {
        _last = Now;
        var earliest = _last - longestDelay;
        _next = (_next > earliest ? _next : earliest) + _interval;
    }

    private void SetTimer()
    {
        if (_waiting.Count > 0)
        {
            // The system rounds the time of a timer down to a millisecond.
            var wait = TimeSpan.FromMilliseconds(Math.Ceiling((_next - Now).TotalMilliseconds));
            _timer.Change(wait > ShortestTimer ? wait : ShortestTimer, Timeout.InfiniteTimeSpan);
        }
    }

    private void Leave(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
                place.Value.TrySetCanceled(cancellationToken);
            }
        }
    }
}
