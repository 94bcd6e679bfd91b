using System.Text.Json;

namespace ProductClients.Cli.Comparison;

/// <summary>A product that was added, removed or changed.</summary>
/// <param name="Change">Whether the product was added, removed or changed.</param>
/// <param name="Key">The registration and the id of the product.</param>
/// <param name="Name">The name of the product; the new name if it changed.</param>
/// <param name="Fields">The fields that changed.</param>
/// <param name="Product">The product of the new file, or of the old file if it was removed.</param>
internal sealed record ProductDifference(
    ProductChangeKind Change, ProductKey Key, string? Name, IReadOnlyList<FieldChange> Fields, JsonElement Product)
{
    public static ProductDifference Of(
        ProductChangeKind change, ProductLine product, IReadOnlyList<FieldChange> fields) =>
        new(change, product.Key, product.Name, fields, product.Root);
}
