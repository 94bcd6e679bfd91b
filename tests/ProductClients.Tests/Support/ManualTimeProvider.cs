namespace ProductClients.Tests.Support;

/// <summary>A clock whose time, timestamps and timers all stand still until the test advances it.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    // A turn takes about a millisecond.
    private const int Turns = 15;
    private const int TurnsAfterFiring = 200;
    private const int MaxSteps = 2_000;

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

    /// <summary>Gets the number of timers that are set and have not fired.</summary>
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

    /// <summary>Advances the clock. The timers that become due fire in their order, each at its own time.</summary>
    /// <returns>A value that indicates whether a timer fired.</returns>
    public bool Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    /// <summary>Advances the clock to the next timer that was set for at most a given time.</summary>
    /// <returns>A value that indicates whether there was such a timer.</returns>
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

    /// <summary>Advances the clock in steps until a task has completed.</summary>
    /// <param name="waiting">The task, which waits for timers of this clock.</param>
    /// <param name="step">The time of one step.</param>
    /// <param name="beforeStep">An action to run before each step.</param>
    /// <remarks>The task runs on other threads, which a busy machine delays. The clock therefore stands still until no
    /// timer has been set for a while. It stands longer after a timer has fired, because the code that waited for that
    /// timer then sets the next one or ends. Without these waits, a timer that is due much later could fire first.
    /// </remarks>
    public async Task AdvanceUntilAsync(Task waiting, TimeSpan step, Action? beforeStep = null)
    {
        for (var steps = 0; !waiting.IsCompleted; steps++)
        {
            Assert.True(steps < MaxSteps, "the task waits for no timer, so advancing the clock does not complete it");
            beforeStep?.Invoke();
            // If no timer is set, no code waits for the clock.
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
