namespace ProductClients.Http;

/// <summary>The bounds of an answer. Not the options themselves, so that no handler keeps the secrets among them.</summary>
internal sealed record ResponseLimits(TimeSpan TotalTimeout, int MaxResponseBytes, int MaxProductBytes)
{
    public static ResponseLimits Of(ProviderOptions options) =>
        new(options.TotalTimeout, options.MaxResponseBytes, options.MaxProductBytes);
}
