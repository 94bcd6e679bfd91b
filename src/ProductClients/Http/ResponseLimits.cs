namespace ProductClients.Http;

/// <summary>The bounds of a response. Not the options themselves, so that no handler keeps the secrets among them.</summary>
internal sealed record ResponseLimits(TimeSpan TotalTimeout, int MaxResponseBytes, int MaxProductBytes)
{
    public static ResponseLimits Of(VendorOptions options) =>
        new(options.TotalTimeout, options.MaxResponseBytes, options.MaxProductBytes);
}
