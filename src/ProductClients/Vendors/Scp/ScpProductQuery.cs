using Refit;

namespace ProductClients.Vendors.Scp;

/// <summary>The query parameters of "List products". A parameter with several values repeats its key, as in the
/// vendor's SDK. Times are sent in UTC without an offset. Immutable and thread-safe.</summary>
/// <remarks>A parameter that is <see langword="null"/>, the default, is not sent. The vendor documents neither the
/// default and the maximum of <see cref="Limit"/>, nor the number of the first page. Lists that are set are copied. Two
/// queries are equal if all of their values are equal: lists in the same order.</remarks>
public sealed record ScpProductQuery
{
    /// <summary>Gets the number of products on a page.</summary>
    [AliasAs("limit")]
    public int? Limit { get; init; }

    /// <summary>Gets the number of the page.</summary>
    [AliasAs("page")]
    public int? Page { get; init; }

    /// <summary>Gets the ids of categories.</summary>
    [AliasAs("product_category_id")]
    [Query(CollectionFormat.Multi)]
    public IReadOnlyList<string>? ProductCategoryIds { get; init => field = QueryList<string>.Copy(value); }

    /// <summary>Gets the ids of products.</summary>
    [AliasAs("product_id")]
    [Query(CollectionFormat.Multi)]
    public IReadOnlyList<string>? ProductIds { get; init => field = QueryList<string>.Copy(value); }

    /// <summary>Gets the names of products.</summary>
    [AliasAs("display_name")]
    [Query(CollectionFormat.Multi)]
    public IReadOnlyList<string>? DisplayNames { get; init => field = QueryList<string>.Copy(value); }

    /// <summary>Gets the Korean names of products.</summary>
    [AliasAs("display_name_ko")]
    [Query(CollectionFormat.Multi)]
    public IReadOnlyList<string>? DisplayNamesKo { get; init => field = QueryList<string>.Copy(value); }

    /// <summary>Gets the kinds of products, such as <c>PRODUCT</c>.</summary>
    [AliasAs("kind")]
    [Query(CollectionFormat.Multi)]
    public IReadOnlyList<string>? Kinds { get; init => field = QueryList<string>.Copy(value); }

    /// <summary>Gets the earliest creation time.</summary>
    [AliasAs("created_start_date")]
    public DateTimeOffset? CreatedStartDate { get; init; }

    /// <summary>Gets the latest creation time.</summary>
    [AliasAs("created_end_date")]
    public DateTimeOffset? CreatedEndDate { get; init; }

    /// <summary>Gets the earliest time of the last change.</summary>
    [AliasAs("modified_start_date")]
    public DateTimeOffset? ModifiedStartDate { get; init; }

    /// <summary>Gets the latest time of the last change.</summary>
    [AliasAs("modified_end_date")]
    public DateTimeOffset? ModifiedEndDate { get; init; }

    /// <summary>Gets the sort order, such as <c>created_at:asc</c>.</summary>
    [AliasAs("sort")]
    public string? Sort { get; init; }
}
