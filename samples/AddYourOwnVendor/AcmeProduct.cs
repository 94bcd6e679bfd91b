namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>A product in the format of Acme.</summary>
internal sealed record AcmeProduct(
    string Sku,
    string Title,
    string State,
    string? Group,
    string[]? Labels,
    DateTimeOffset? Created,
    DateTimeOffset? Changed);
