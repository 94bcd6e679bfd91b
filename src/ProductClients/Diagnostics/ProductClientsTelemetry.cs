namespace ProductClients;

/// <summary>The names of the library's spans and metrics, to register them with OpenTelemetry.</summary>
/// <remarks>The names are part of the public contract, as are the spans, metrics and tags that
/// <c>docs/observability.md</c> lists.</remarks>
public static class ProductClientsTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> of listings and requests.</summary>
    /// <value>The name is <c>ProductClients</c>.</value>
    public const string ActivitySourceName = "ProductClients";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/> of listings and requests.</summary>
    /// <value>The name is <c>ProductClients</c>.</value>
    public const string MeterName = "ProductClients";
}
