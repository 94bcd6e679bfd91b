namespace ProductClients.Http;

/// <summary>The limits of a response. A copy of the options, so that no handler keeps the secrets of the
/// options.</summary>
internal readonly record struct ResponseLimits(TimeSpan TotalTimeout, int MaxResponseBytes, int MaxProductBytes)
{
    public static ResponseLimits Of(VendorOptions options) =>
        new(options.TotalTimeout, options.MaxResponseBytes, options.MaxProductBytes);
}
