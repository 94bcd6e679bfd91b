using Refit;

namespace ProductClients.Vendors.Huawei;

/// <summary>The query parameters of "Querying Products" (table 2 of the vendor's page). Immutable and
/// thread-safe.</summary>
/// <remarks>A parameter that is <see langword="null"/>, the default, is not sent. The vendor documents neither limits
/// nor defaults of the numbers; the server decides.</remarks>
public sealed record HuaweiProductQuery
{
    /// <summary>Gets the offset of the first product, from 0.</summary>
    [AliasAs("offset")]
    public int? Offset { get; init; }

    /// <summary>Gets the number of products on a page.</summary>
    [AliasAs("limit")]
    public int? Limit { get; init; }

    /// <summary>Gets the sort field. The vendor supports only <c>create_time</c>.</summary>
    [AliasAs("sort_key")]
    public string? SortKey { get; init; }

    /// <summary>Gets the sort direction. The default of the vendor is ascending.</summary>
    [AliasAs("sort_dir")]
    public HuaweiSortDirection? SortDirection { get; init; }

    /// <summary>Gets the latest creation time ("not later than").</summary>
    [AliasAs("create_until")]
    public DateTimeOffset? CreateUntil { get; init; }

    /// <summary>Gets the earliest creation time ("not earlier than").</summary>
    [AliasAs("create_since")]
    public DateTimeOffset? CreateSince { get; init; }

    /// <summary>Gets a part of the name ("fuzzy search").</summary>
    [AliasAs("name")]
    public string? Name { get; init; }

    /// <summary>Gets a part of a tag ("fuzzy search").</summary>
    [AliasAs("tag")]
    public string? Tag { get; init; }

    /// <summary>Gets the statuses, separated by commas. See <see cref="HuaweiProductState"/> for the values.</summary>
    [AliasAs("state")]
    public string? State { get; init; }
}
