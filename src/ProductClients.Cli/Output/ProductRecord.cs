using System.Globalization;

namespace ProductClients.Cli.Output;

/// <summary>A product in the output. The order and names of the properties are part of the output format.</summary>
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

    // ISO 8601 in UTC, with a fraction of a second only if the value has one.
    private static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
