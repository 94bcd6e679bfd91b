namespace ProductClients.Http.Resilience;

/// <summary>How many retries a registration may still make: some at the start, and a tenth of one for each request, so
/// that a vendor that is down gets at most a tenth more than it would without retries. Thread-safe.</summary>
internal sealed class RetryBudget
{
    private const int Retry = 10;
    private const int Earned = 1;
    private const int Most = 10 * Retry;

    // In tenths of a retry.
    private int _balance = Most;

    /// <summary>Adds what a request earns; more than the start balance is never saved up.</summary>
    public void Earn() => Change(Earned);

    /// <summary>Takes a retry, if there is one.</summary>
    public bool TrySpend() => Change(-Retry);

    private bool Change(int by)
    {
        while (true)
        {
            var before = Volatile.Read(ref _balance);
            var after = Math.Min(before + by, Most);
            if (after < 0)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _balance, after, before) == before)
            {
                return true;
            }
        }
    }
}
