namespace ProductClients.Listing;

/// <summary>Checks the parts of a query that do not depend on the vendor.</summary>
internal static class QueryRules
{
    /// <exception cref="ArgumentException">The query contradicts itself, or a value is not valid.</exception>
    public static void Validate(ProductQuery query)
    {
        RequireAtLeastOne(query, query.Take, nameof(query.Take));
        RequireAtLeastOne(query, query.PageSize, nameof(query.PageSize));
        if (query.Ids.Any(static id => id is null))
        {
            throw new ArgumentException("Ids contains null; each id must be a text.", nameof(query));
        }

        if (query.Sort is { } sort && !Enum.IsDefined(sort.Key))
        {
            throw new ArgumentException(
                $"Sort has the key {sort.Key}; it must be one of: "
                + $"{string.Join(", ", Enum.GetNames<ProductSortKey>())}.",
                nameof(query));
        }

        RequireOrder(query, query.CreatedFrom, query.CreatedTo, nameof(query.CreatedFrom), nameof(query.CreatedTo));
        RequireOrder(query, query.UpdatedFrom, query.UpdatedTo, nameof(query.UpdatedFrom), nameof(query.UpdatedTo));
    }

    private static void RequireAtLeastOne(ProductQuery query, int? value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentException($"{name} is {value}; it must be at least 1, or null.", nameof(query));
        }
    }

    private static void RequireOrder(
        ProductQuery query, DateTimeOffset? from, DateTimeOffset? to, string fromName, string toName)
    {
        if (from > to)
        {
            throw new ArgumentException($"{fromName} ({from:O}) is later than {toName} ({to:O}).", nameof(query));
        }
    }
}
