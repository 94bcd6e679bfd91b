using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>The values of a product that SCP's filters and sorting use.</summary>
internal sealed record ScpProductFacts(
    string? Id,
    string? CategoryId,
    string? DisplayName,
    string? DisplayNameKo,
    string? Kind,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? ModifiedAt)
{
    public static ScpProductFacts Read(JsonElement product) => new(
        product.Text("product_id"),
        product.Text("product_category_id"),
        product.Text("display_name"),
        product.Text("display_name_ko"),
        product.Text("kind"),
        product.Instant("created_at"),
        product.Instant("modified_at"));
}
