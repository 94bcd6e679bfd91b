using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>The values of a product that Huawei's filters and sorting use.</summary>
internal sealed record HuaweiProductFacts(
    string? Name, string? State, DateTimeOffset? CreatedAt, IReadOnlyList<string> Tags)
{
    public static HuaweiProductFacts Read(JsonElement product) => new(
        product.Text("name"),
        product.Text("state"),
        product.Instant("create_time"),
        product.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Select(static tag => tag.GetString() ?? "")]
            : []);
}
