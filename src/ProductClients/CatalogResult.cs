using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>The products of a catalog listing, and the result of each registration. Immutable and
/// thread-safe.</summary>
/// <param name="products">The products of all registrations.</param>
/// <param name="report">The result of each registration.</param>
public sealed class CatalogResult(IReadOnlyList<Product> products, CatalogReport report)
{
    /// <summary>Gets the products of all registrations. A registration that failed contributes the products that it
    /// returned before its failure.</summary>
    [JsonPropertyName("products")]
    public IReadOnlyList<Product> Products { get; } = products ?? [];

    /// <summary>Gets the result of each registration. <see cref="CatalogReport.IsComplete"/> tells whether
    /// <see cref="Products"/> contains all products.</summary>
    [JsonPropertyName("report")]
    public CatalogReport Report { get; } = report ?? new CatalogReport();

    /// <summary>Returns the text of the report.</summary>
    public override string ToString() => Report.ToString();
}
