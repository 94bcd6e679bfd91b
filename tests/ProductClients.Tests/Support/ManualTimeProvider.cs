namespace ProductClients.Tests.Support;

/// <summary>A clock whose time, time stamps and timers all stand still until a test moves them.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    // A turn is a millisecond, or what the machine makes of it.
    private const int Turns = 15;
    private const int TurnsAfterFiring = 200;
    private const int Patience = 2_000;

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
    public bool Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    /// <summary>Moves the clock on to the timer that is due next of those set for no longer than a time.</summary>
    /// <returns>Whether there was one.</returns>
    public bool AdvanceToNext(TimeSpan longest)
    {
        DateTimeOffset due;
        lock (_lock)
        {
            if (_timers.Where(timer => timer.Length <= longest).MinBy(static timer => timer.DueAt) is not { } next)
            {
                return false;
            }

            due = next.DueAt;
        }

        AdvanceTo(due);
        return true;
    }

    /// <summary>Moves the clock on, again and again, until something that waits for it has ended.</summary>
    /// <param name="waiting">What waits.</param>
    /// <param name="step">How far the clock moves at a time.</param>
    /// <param name="beforeStep">Happens before each step.</param>
    /// <remarks>What waits runs on other threads, on a busy machine not at once: the clock stands until no timer has been
    /// set for a while, and longer after one fired, since what it let go sets the next one or is at its end. So an end still
    /// far away does not come first.</remarks>
    public async Task AdvanceUntilAsync(Task waiting, TimeSpan step, Action? beforeStep = null)
    {
        for (var steps = 0; !waiting.IsCompleted; steps++)
        {
            Assert.True(steps < Patience, "it waits for no timer, so that the clock does not end it");
            beforeStep?.Invoke();
            // While no timer is set nobody waits for the clock.
            var quiet = ActiveTimers > 0 && Advance(step) ? TurnsAfterFiring : Turns;
            var settings = Volatile.Read(ref _settings);
            for (var turn = 0; turn < quiet && !waiting.IsCompleted; turn++)
            {
                await Task.WhenAny(waiting, Task.Delay(1));
                if (Volatile.Read(ref _settings) != settings)
                {
                    (settings, turn, quiet) = (Volatile.Read(ref _settings), 0, Turns);
                }
            }
        }
    }

    private bool AdvanceTo(DateTimeOffset end)
    {
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
