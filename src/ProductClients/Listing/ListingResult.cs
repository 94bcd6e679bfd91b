using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>The products of a listing, and its result. Immutable.</summary>
/// <param name="products">The products. A listing that failed contributes those that it returned before its failure.
/// </param>
/// <param name="report">The result of the listing.</param>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ListingResult(IReadOnlyList<Product> products, ListingReport report)
{
    /// <summary>Gets the products that were received.</summary>
    [JsonPropertyName("products")]
    public IReadOnlyList<Product> Products { get; } = products ?? [];

    /// <summary>Gets the result. <see cref="ListingReport.Outcome"/> tells whether <see cref="Products"/> contains all
    /// products, and <see cref="ListingReport.Error"/> has the failure.</summary>
    [JsonPropertyName("report")]
    public ListingReport Report { get; } = report ?? new ListingReport();

    /// <summary>Returns the number of products and the outcome.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Report.Registration}: {Report.Outcome}, {Products.Count} products";
}
