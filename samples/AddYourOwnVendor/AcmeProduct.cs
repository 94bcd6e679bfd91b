namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>A product as Acme writes it.</summary>
internal sealed record AcmeProduct(
    string Sku,
    string Title,
    string State,
    string? Group,
    string[]? Labels,
    DateTimeOffset? Created,
    DateTimeOffset? Changed);
