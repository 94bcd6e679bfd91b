namespace ProductClients.Signing;

/// <summary>The clock of signatures: the clock of the machine, corrected by the time of the vendor.</summary>
/// <remarks>Each registration has its own, because each endpoint has its own clock. Thread-safe.</remarks>
internal sealed class SigningClock(TimeProvider timeProvider)
{
    private readonly object _lock = new();
    private long _offsetTicks;

    public DateTimeOffset UtcNow => Shift(timeProvider.GetUtcNow(), Volatile.Read(ref _offsetTicks));

    /// <summary>Gets the difference between the clock of the vendor and the clock of this machine.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offsetTicks));

    /// <summary>Adopts the time of the vendor if a rejected request was signed with a time outside the vendor's
    /// tolerance.</summary>
    /// <param name="serverTime">The time of the rejection, by the clock of the vendor.</param>
    /// <param name="signedAt">The time of the request, by this clock.</param>
    /// <param name="tolerance">The largest difference that the vendor accepts.</param>
    /// <returns>Whether the next attempt is signed with a better time.</returns>
    public bool TryLearn(DateTimeOffset serverTime, DateTimeOffset signedAt, TimeSpan tolerance)
    {
        if ((serverTime - signedAt).Duration() <= tolerance)
        {
            return false;
        }

        lock (_lock)
        {
            // If several concurrent requests were rejected, only the first changes the offset. The others find a
            // correct clock, as does a caller after the machine's clock was corrected.
            if ((serverTime - UtcNow).Duration() > tolerance)
            {
                Volatile.Write(ref _offsetTicks, (serverTime - timeProvider.GetUtcNow()).Ticks);
            }
        }

        return true;
    }

    // A vendor may send any date. An extreme one must not overflow.
    private static DateTimeOffset Shift(DateTimeOffset time, long ticks) => new(
        Math.Clamp(time.UtcTicks + ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
}
