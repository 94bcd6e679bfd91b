namespace ProductClients;

/// <summary>What became of every registration of a catalog. Immutable.</summary>
public sealed record CatalogReport
{
    /// <summary>Gets one report per registration, in the order of registration.</summary>
    public IReadOnlyList<ListingReport> Registrations { get; init; } = [];

    /// <summary>Gets how many products the catalog gave to the caller.</summary>
    public long Products { get; init; }

    /// <summary>Gets the error of each registration that failed.</summary>
    public IReadOnlyList<ProductClientException> Failures =>
        [.. Registrations.Select(static registration => registration.Error).OfType<ProductClientException>()];

    /// <summary>Gets whether every registration is complete or skipped: nothing is missing.</summary>
    public bool IsComplete => Registrations.All(static registration =>
        registration.Outcome is ListingOutcome.Complete or ListingOutcome.Skipped);
}
