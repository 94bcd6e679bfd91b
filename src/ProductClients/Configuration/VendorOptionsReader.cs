namespace ProductClients.Configuration;

/// <summary>Reads the options that every vendor has.</summary>
internal static class VendorOptionsReader
{
    public static void Read(OptionsReader reader, VendorOptions options)
    {
        reader.Address(nameof(options.Endpoint), value => options.Endpoint = value);
        reader.Time(nameof(options.TotalTimeout), value => options.TotalTimeout = value);
        reader.Time(nameof(options.AttemptTimeout), value => options.AttemptTimeout = value);
        reader.Count(nameof(options.MaxRetries), value => options.MaxRetries = value);
        reader.Time(nameof(options.RetryDelay), value => options.RetryDelay = value);
        reader.Count(nameof(options.MaxConcurrentRequests), value => options.MaxConcurrentRequests = value);
        reader.Number(nameof(options.RequestsPerSecond), value => options.RequestsPerSecond = value);
        reader.Number(nameof(options.CircuitFailureRatio), value => options.CircuitFailureRatio = value);
        reader.Count(nameof(options.CircuitMinimumThroughput), value => options.CircuitMinimumThroughput = value);
        reader.Time(nameof(options.CircuitSamplingDuration), value => options.CircuitSamplingDuration = value);
        reader.Time(nameof(options.CircuitBreakDuration), value => options.CircuitBreakDuration = value);
        reader.Count(nameof(options.PageSize), value => options.PageSize = value);
        reader.Count(nameof(options.MaxPages), value => options.MaxPages = value);
        reader.Count(nameof(options.MaxRememberedIds), value => options.MaxRememberedIds = value);
        reader.Flag(nameof(options.ReadAhead), value => options.ReadAhead = value);
        reader.Count(nameof(options.MaxSortedProducts), value => options.MaxSortedProducts = value);
        reader.Count(nameof(options.MaxResponseBytes), value => options.MaxResponseBytes = value);
        reader.Count(nameof(options.MaxProductBytes), value => options.MaxProductBytes = value);
    }
}
