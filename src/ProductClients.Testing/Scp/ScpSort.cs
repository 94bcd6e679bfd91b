namespace ProductClients.Testing;

/// <summary>Applies a <c>sort</c> parameter such as <c>created_at:asc</c>.</summary>
internal static class ScpSort
{
    private static readonly Dictionary<string, Func<ScpProductFacts, string>> Fields = new(StringComparer.Ordinal)
    {
        ["created_at"] = static facts => Sortable(facts.CreatedAt),
        ["modified_at"] = static facts => Sortable(facts.ModifiedAt),
        ["product_id"] = static facts => facts.Id ?? "",
        ["product_category_id"] = static facts => facts.CategoryId ?? "",
        ["display_name"] = static facts => facts.DisplayName ?? "",
        ["display_name_ko"] = static facts => facts.DisplayNameKo ?? "",
        ["kind"] = static facts => facts.Kind ?? "",
    };

    public static IEnumerable<EmulatedProduct> Apply(IEnumerable<EmulatedProduct> products, string? sort)
    {
        if (sort is null)
            return products;
        var parts = sort.Split(':');
        if (parts is not [var name, "asc" or "desc"] || !Fields.TryGetValue(name, out var field))
            throw new InvalidParameterException("sort", "must be field:asc or field:desc with a field of the product");
        string Key(EmulatedProduct product) => field(product.Facts(ScpProductFacts.Read));
        return string.Equals(parts[1], "desc", StringComparison.Ordinal)
            ? products.OrderByDescending(Key, StringComparer.Ordinal)
            : products.OrderBy(Key, StringComparer.Ordinal);
    }

    private static string Sortable(DateTimeOffset? instant) => instant is null ? "" : Timestamps.Second(instant.Value);
}
