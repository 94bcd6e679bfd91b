namespace ProductClients;

/// <summary>The options of the entries of one registration.</summary>
internal sealed record EntryLimits(
    TimeSpan Lifetime, TimeSpan StaleLifetime, int MaxProducts, int MaxBytes, string? Account);
