namespace ProductClients.Vendors.Scp;

/// <summary>Writes a query in the form the options say the vendor reads: its times and its lists.</summary>
internal static class ScpWireQuery
{
    public static ScpProductQuery Create(ScpProductQuery query, ScpOptions options) => query with
    {
        ProductCategoryIds = ListOf(query.ProductCategoryIds, options),
        ProductIds = ListOf(query.ProductIds, options),
        DisplayNames = ListOf(query.DisplayNames, options),
        DisplayNamesKo = ListOf(query.DisplayNamesKo, options),
        Kinds = ListOf(query.Kinds, options),
        CreatedStartDate = TimeOf(query.CreatedStartDate, options),
        CreatedEndDate = TimeOf(query.CreatedEndDate, options),
        ModifiedStartDate = TimeOf(query.ModifiedStartDate, options),
        ModifiedEndDate = TimeOf(query.ModifiedEndDate, options),
    };

    private static IReadOnlyList<string>? ListOf(IReadOnlyList<string>? values, ScpOptions options) =>
        options.ListFormat == ScpListFormat.Commas && values is { Count: > 0 } ? [string.Join(',', values)] : values;

    // The interface writes UTC; a vendor that reads local times gets those.
    private static DateTimeOffset? TimeOf(DateTimeOffset? instant, ScpOptions options) =>
        Pushdown.Widen(instant, options.TimeOffset);
}
