using System.Text.Json;

namespace ProductClients.Cli.Comparison;

/// <summary>A product that differs.</summary>
/// <param name="Change">How.</param>
/// <param name="Key">Which.</param>
/// <param name="Name">Its name, the new one if that changed.</param>
/// <param name="Fields">The fields that changed.</param>
/// <param name="Product">The product as the file has it, the old one if it was removed.</param>
internal sealed record ProductDifference(
    ChangeKind Change, ProductKey Key, string? Name, IReadOnlyList<FieldChange> Fields, JsonElement Product)
{
    public static ProductDifference Of(ChangeKind change, ProductLine product, IReadOnlyList<FieldChange> fields) =>
        new(change, product.Key, product.Name, fields, product.Root);
}
