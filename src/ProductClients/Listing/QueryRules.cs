namespace ProductClients.Listing;

/// <summary>Checks the parts of a query that do not depend on the vendor.</summary>
internal static class QueryRules
{
    /// <summary>Returns why a query contradicts itself, or which value is not valid; <see langword="null"/> if it is
    /// valid.</summary>
    public static string? FaultOf(ProductQuery query) =>
        query.Take < 1 ? $"Take is {query.Take}; it must be at least 1, or null."
        : query.PageSize is < 1 or > RegistrationOptions.LargestPageSize
            ? $"PageSize is {query.PageSize}; it must be from 1 to {RegistrationOptions.LargestPageSize}, or null."
        : query.Ids.Any(static id => id is null) ? "Ids contains null; each id must be a text."
        : query.Sort is { } sort && !Enum.IsDefined(sort.Key)
            ? $"Sort has the key {sort.Key}; it must be one of: {string.Join(", ", Enum.GetNames<ProductSortKey>())}."
        : !Enum.IsDefined(query.CacheMode)
            ? $"CacheMode is {query.CacheMode}; it must be one of: {string.Join(", ", Enum.GetNames<CacheMode>())}."
        : query.CreatedFrom > query.CreatedTo
            ? $"CreatedFrom ({query.CreatedFrom:O}) is later than CreatedTo ({query.CreatedTo:O})."
        : query.UpdatedFrom > query.UpdatedTo
            ? $"UpdatedFrom ({query.UpdatedFrom:O}) is later than UpdatedTo ({query.UpdatedTo:O})."
        : null;
}
