namespace ProductClients.Signing;

/// <summary>The time to sign with: the machine's clock, corrected by what the vendor's clock was seen to be.</summary>
/// <remarks>One per registration, since each endpoint has a clock of its own. Thread-safe.</remarks>
internal sealed class SigningClock(TimeProvider timeProvider)
{
    private readonly object _lock = new();
    private long _offsetTicks;

    public DateTimeOffset UtcNow => Shift(timeProvider.GetUtcNow(), Volatile.Read(ref _offsetTicks));

    /// <summary>Gets how far the vendor's clock was seen to be from this machine's.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offsetTicks));

    /// <summary>Takes over the vendor's clock if a refused request was signed with a time further away than the vendor
    /// tolerates.</summary>
    /// <param name="serverTime">The time of the rejection, by the vendor's clock.</param>
    /// <param name="signedAt">The time of the request, by this clock.</param>
    /// <param name="tolerance">How far apart the vendor lets them be.</param>
    /// <returns>Whether another try would be signed with a better time.</returns>
    public bool TryLearn(DateTimeOffset serverTime, DateTimeOffset signedAt, TimeSpan tolerance)
    {
        if ((serverTime - signedAt).Duration() <= tolerance)
        {
            return false;
        }

        lock (_lock)
        {
            // Of many callers that were refused together the first learns; the others, and one whose machine's clock was
            // set right meanwhile, find a clock that is right.
            if ((serverTime - UtcNow).Duration() > tolerance)
            {
                Volatile.Write(ref _offsetTicks, (serverTime - timeProvider.GetUtcNow()).Ticks);
            }
        }

        return true;
    }

    // A vendor may claim any date; one at the end of time must not end this clock.
    private static DateTimeOffset Shift(DateTimeOffset time, long ticks) => new(
        Math.Clamp(time.UtcTicks + ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
}
