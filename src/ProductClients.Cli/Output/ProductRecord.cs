using System.Globalization;

namespace ProductClients.Cli.Output;

/// <summary>A product as the tool prints it, in this order and with these names.</summary>
internal sealed record ProductRecord(
    string Registration,
    string Vendor,
    string Id,
    string Name,
    string? DisplayName,
    string? Description,
    string Status,
    string? RawStatus,
    string? Category,
    IReadOnlyList<string> Tags,
    string? CreatedAt,
    string? UpdatedAt)
{
    public static ProductRecord Of(Product product) => new(
        product.Registration,
        product.Vendor,
        product.Id,
        product.Name,
        product.DisplayName,
        product.Description,
        product.Status.ToString(),
        product.RawStatus,
        product.Category,
        product.Tags,
        Instant(product.CreatedAt),
        Instant(product.UpdatedAt));

    // ISO 8601 in UTC; a fraction only where there is one.
    private static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
