namespace ProductClients.Tests.Support;

/// <summary>A clock whose time, time stamps and timers all stand still until a test moves them.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private const int LongestTurns = 200;

    private readonly object _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;
    private int _settings;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers are set and have not fired.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on; the timers that become due fire in their order, each at its own time.</summary>
    /// <returns>Whether a timer fired.</returns>
    public bool Advance(TimeSpan by)
    {
        DateTimeOffset end;
        lock (_lock)
        {
            end = _now + by;
        }

        var hasFired = false;
        while (NextDue(end) is { } timer)
        {
            hasFired = true;
            timer.Fire();
        }

        lock (_lock)
        {
            _now = end > _now ? end : _now;
        }

        return hasFired;
    }

    /// <summary>Moves the clock on to the timer that is due next of those set for no longer than a time.</summary>
    /// <returns>Whether there was one.</returns>
    public bool AdvanceToNext(TimeSpan longest)
    {
        TimeSpan wait;
        lock (_lock)
        {
            if (_timers.Where(timer => timer.Length <= longest).MinBy(static timer => timer.DueAt) is not { } next)
            {
                return false;
            }

            wait = next.DueAt - _now;
        }

        Advance(wait);
        return true;
    }

    /// <summary>Moves the clock on, again and again, until something that waits for it has ended.</summary>
    /// <param name="waiting">What waits.</param>
    /// <param name="step">How far the clock moves at a time.</param>
    /// <param name="beforeStep">Happens before each step.</param>
    public async Task AdvanceUntilAsync(Task waiting, TimeSpan step, Action? beforeStep = null)
    {
        // A wait that has not begun yet does not see a step, so one step is not enough.
        while (!waiting.IsCompleted)
        {
            var settings = Volatile.Read(ref _settings);
            beforeStep?.Invoke();
            // While no timer is set nobody waits for the clock.
            var hasFired = ActiveTimers > 0 && Advance(step);
            // What a timer let go sets the next one or is at its end, on a busy machine not at once; until then the clock
            // stands, lest an end still far away come first. A timer nobody waited for is not waited for either.
            for (var turn = 0; turn < (hasFired ? LongestTurns : 1); turn++)
            {
                await Task.WhenAny(waiting, Task.Delay(1));
                if (waiting.IsCompleted || Volatile.Read(ref _settings) != settings)
                {
                    break;
                }
            }
        }
    }

    private ManualTimer? NextDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var timer = _timers.MinBy(static timer => timer.DueAt);
            if (timer is null || timer.DueAt > end)
            {
                return null;
            }

            _now = timer.DueAt > _now ? timer.DueAt : _now;
            _timers.Remove(timer);
            return timer;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Length = dueTime;
                timer.DueAt = _now + dueTime;
                _timers.Add(timer);
                _settings++;
            }
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public TimeSpan Length { get; set; }

        public DateTimeOffset DueAt { get; set; }

        public void Fire()
        {
            clock.Set(this, _period);
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
