using System.Text.Json;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Comparison;

/// <summary>Compares two products by structure. The order of properties and the notation of values do not matter, and
/// an absent property equals a null one. The library decides about the portable fields.</summary>
internal sealed class FieldComparison(IReadOnlyList<string> ignored)
{
    public IReadOnlyList<FieldChange> Compare(JsonElement old, JsonElement @new)
    {
        var changes = new List<FieldChange>();
        Compare(FieldPath.Root, old, @new, changes);
        if (changes.Exists(static change => FieldNames.All.Contains(change.Field)))
        {
            var equal = EqualFields(old, @new);
            changes.RemoveAll(change => equal.Contains(change.Field));
        }

        return changes;
    }

    // A line of another program may lack a field, or have one that is not valid. Its structure decides.
    private static string[] EqualFields(JsonElement old, JsonElement @new) =>
        Read(old) is { } left && Read(@new) is { } right
            ? [.. FieldNames.All.Except(ProductChanges.FieldsOf(left, right).Select(FieldNames.Of))]
            : [];

    private static Product? Read(JsonElement product)
    {
        try
        {
            return product.Deserialize(ToolJson.Product);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Compare(string path, JsonElement? old, JsonElement? @new, List<FieldChange> changes)
    {
        if (ignored.Any(field => FieldPath.IsAtOrBelow(path, field)))
        {
            return;
        }

        switch (old, @new)
        {
            case ({ ValueKind: JsonValueKind.Object } left, { ValueKind: JsonValueKind.Object } right):
                CompareObjects(path, left, right, changes);
                break;
            case ({ ValueKind: JsonValueKind.Array } left, { ValueKind: JsonValueKind.Array } right)
                when IsComparedByItem(left, right):
                for (var i = 0; i < left.GetArrayLength(); i++)
                {
                    Compare(FieldPath.Item(path, i), left[i], right[i], changes);
                }

                break;
            default:
                if (!AreSame(old, @new))
                {
                    changes.Add(new FieldChange(path, old, @new));
                }

                break;
        }
    }

    private void CompareObjects(string path, JsonElement old, JsonElement @new, List<FieldChange> changes)
    {
        var added = @new.EnumerateObject().ToDictionary(
            static property => property.Name, static property => property.Value, StringComparer.Ordinal);
        foreach (var property in old.EnumerateObject())
        {
            JsonElement? value = added.Remove(property.Name, out var found) ? found : null;
            Compare(FieldPath.Property(path, property.Name), property.Value, value, changes);
        }

        foreach (var (name, value) in added)
        {
            Compare(FieldPath.Property(path, name), null, value, changes);
        }
    }

    // A list of strings, such as the tags, is easier to read complete. In a list whose length changed, no item has a
    // counterpart.
    private static bool IsComparedByItem(JsonElement old, JsonElement @new) =>
        old.GetArrayLength() == @new.GetArrayLength()
        && old.EnumerateArray().Any(static item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array);

    private static bool AreSame(JsonElement? old, JsonElement? @new) => (IsNull(old), IsNull(@new)) switch
    {
        (true, true) => true,
        (false, false) => JsonElement.DeepEquals(old!.Value, @new!.Value),
        _ => false,
    };

    private static bool IsNull(JsonElement? value) => value is null or { ValueKind: JsonValueKind.Null };
}
