using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>The result of each registration of a catalog listing. Immutable and thread-safe.</summary>
public sealed class CatalogReport
{
    /// <summary>Gets one report per registration, in the order of registration.</summary>
    [JsonPropertyName("registrations")]
    public IReadOnlyList<ListingReport> Registrations { get; init => field = value ?? []; } = [];

    /// <summary>Gets the number of products that the catalog returned to the caller.</summary>
    [JsonPropertyName("products")]
    public long Products { get; init; }

    /// <summary>Gets the error of each registration that failed.</summary>
    [JsonIgnore] // Each is in the report of its registration.
    public IReadOnlyList<ProductClientException> Failures =>
        [.. Registrations.Select(static registration => registration.Error).OfType<ProductClientException>()];

    /// <summary>Gets whether no product is missing: every registration is complete or skipped.</summary>
    [JsonPropertyName("isComplete")]
    public bool IsComplete => Registrations.All(static registration =>
        registration.Outcome is ListingOutcome.Complete or ListingOutcome.Skipped);

    /// <summary>Returns the number of products and the text of each registration's report.</summary>
    public override string ToString() => $"{Products} products: {string.Join("; ", Registrations)}";
}
