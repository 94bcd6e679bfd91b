using System.Globalization;

namespace ProductClients.Testing;

/// <summary>Formats a query for the message of a broken law. Only members that are set are shown.</summary>
internal static class QueryText
{
    public static string Of(ProductQuery query)
    {
        var parts = new (string Name, object? Value)[]
        {
            ("Ids", List(query.Ids)), ("Name", query.Name), ("NameContains", query.NameContains),
            ("Statuses", List(query.Statuses)), ("Tag", query.Tag), ("Category", query.Category),
            ("CreatedFrom", query.CreatedFrom), ("CreatedTo", query.CreatedTo),
            ("UpdatedFrom", query.UpdatedFrom), ("UpdatedTo", query.UpdatedTo),
            ("Sort", query.Sort), ("PageSize", query.PageSize), ("Take", query.Take),
        };
        var set = parts.Where(static part => part.Value is not null)
            .Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} = {Text(part.Value)}"));
        return $"{{ {string.Join(", ", set)} }}";
    }

    private static string? List<T>(IReadOnlyList<T> values) =>
        values.Count == 0 ? null : $"[{string.Join(", ", values.Take(5))}{(values.Count > 5 ? ", …" : "")}]";

    private static object? Text(object? value) => value switch
    {
        string text when !text.StartsWith('[') => $"'{text}'",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        _ => value,
    };
}
