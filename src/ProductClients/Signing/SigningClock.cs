namespace ProductClients.Signing;

/// <summary>The time to sign with: the machine's clock, corrected by what the vendor's clock was seen to be.</summary>
/// <remarks>One per registration, since each endpoint has a clock of its own.</remarks>
internal sealed class SigningClock(TimeProvider timeProvider)
{
    private long _offsetTicks;

    /// <summary>Gets how far the vendor's clock was seen to be from this machine's.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offsetTicks));

    public DateTimeOffset UtcNow => timeProvider.GetUtcNow().AddTicks(Volatile.Read(ref _offsetTicks));

    /// <summary>Takes over the vendor's clock if it is further away than it tolerates.</summary>
    /// <returns>Whether the time to sign with has changed.</returns>
    public bool TryLearn(DateTimeOffset serverTime, TimeSpan tolerance)
    {
        if ((serverTime - UtcNow).Duration() <= tolerance)
        {
            return false;
        }

        Volatile.Write(ref _offsetTicks, (serverTime - timeProvider.GetUtcNow()).Ticks);
        return true;
    }
}
