namespace ProductClients.Vendors.Scp;

/// <summary>Changes the times and lists of a query to the form that the options specify.</summary>
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

    // The typed interface sends UTC. With an offset, the vendor gets its local time.
    private static DateTimeOffset? TimeOf(DateTimeOffset? instant, ScpOptions options) =>
        Pushdown.Widen(instant, options.TimeOffset);
}
