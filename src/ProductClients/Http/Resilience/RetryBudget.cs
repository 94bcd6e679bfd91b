namespace ProductClients.Http.Resilience;

/// <summary>The retry budget of a registration: 10 retries at the start, and a tenth of a retry for each request. A
/// vendor that is down gets at most a tenth more requests because of retries. Thread-safe.</summary>
internal sealed class RetryBudget
{
    private const int RetryCost = 10;
    private const int RequestCredit = 1;
    private const int MaxBalance = 10 * RetryCost;

    // In tenths of a retry.
    private int _balance = MaxBalance;

    /// <summary>Adds a tenth of a retry, up to the budget at the start.</summary>
    public void Earn() => Change(RequestCredit);

    /// <summary>Takes one retry from the budget, if it has one.</summary>
    public bool TrySpend() => Change(-RetryCost);

    private bool Change(int by)
    {
        while (true)
        {
            var before = Volatile.Read(ref _balance);
            var after = Math.Min(before + by, MaxBalance);
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
