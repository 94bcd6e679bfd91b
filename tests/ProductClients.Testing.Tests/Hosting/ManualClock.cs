namespace ProductClients.Testing.Tests;

/// <summary>A clock that stands still until a test moves it; timers fire when it passes them.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = Clients.Signed.Noon;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time)
    {
        _now += time;
        Timer[] due;
        lock (_timers)
            due = [.. _timers.Where(timer => timer.Due <= _now)];
        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Whether something waits for the clock.</summary>
    public bool HasTimer
    {
        get
        {
            lock (_timers)
                return _timers.Count > 0;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire()
        {
            Dispose();
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._timers)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
