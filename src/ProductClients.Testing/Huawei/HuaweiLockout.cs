namespace ProductClients.Testing;

/// <summary>Locks the access key after too many consecutive failures (apig-faq-0003, sis_04_0082).</summary>
internal sealed class HuaweiLockout(HuaweiEmulatorOptions options)
{
    private readonly Gate _gate = new();
    private int _failures;
    private DateTimeOffset _lockedUntil = DateTimeOffset.MinValue;

    public bool IsLocked(DateTimeOffset now)
    {
        lock (_gate)
            return now < _lockedUntil;
    }

    public void Count(bool failed, DateTimeOffset now)
    {
        lock (_gate)
        {
            _failures = failed ? _failures + 1 : 0;
            if (_failures < options.LockoutThreshold || options.LockoutThreshold is null)
                return;
            _lockedUntil = now + options.LockoutDuration;
            _failures = 0;
        }
    }
}
