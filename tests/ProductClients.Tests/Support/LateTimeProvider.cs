namespace ProductClients.Tests.Support;

/// <summary>A clock whose timers fire late, as those of a real machine do.</summary>
internal sealed class LateTimeProvider(TimeProvider clock, TimeSpan delay) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new LateTimer(clock.CreateTimer(callback, state, Late(dueTime), period), this);

    private TimeSpan Late(TimeSpan dueTime) =>
        dueTime == Timeout.InfiniteTimeSpan ? Timeout.InfiniteTimeSpan : dueTime + delay;

    private sealed class LateTimer(ITimer timer, LateTimeProvider clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Late(dueTime), period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
