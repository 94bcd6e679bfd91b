using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Reads values of a product. A value that is absent or of another kind is <see langword="null"/>.</summary>
internal static class JsonFacts
{
    public static string? Text(this JsonElement product, string property) =>
        product.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static bool? Flag(this JsonElement product, string property) =>
        product.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : null;

    public static DateTimeOffset? Instant(this JsonElement product, string property) =>
        Timestamps.TryParse(product.Text(property), out var instant) ? instant : null;
}
