namespace ProductClients.Listing;

/// <summary>A query for one source: which filters are set, which are sent to the vendor, and which are applied locally.
/// </summary>
internal sealed class ListingPlan
{
    private ListingPlan(ProductQuery query, SourcePlan source, IReadOnlyList<ProductFilter> asked, string? skipReason)
    {
        Query = query;
        Source = source;
        SkipReason = skipReason;
        Local = [.. asked.Except(source.Pushed)];
        HasFilter = asked.Count > 0;
    }

    public ProductQuery Query { get; }

    public SourcePlan Source { get; }

    public string? SkipReason { get; }

    public IReadOnlyList<ProductFilter> Local { get; }

    public bool HasFilter { get; }

    /// <summary>Plans a query.</summary>
    /// <exception cref="ArgumentException">The query contradicts itself.</exception>
    public static ListingPlan Create(string registration, ProductQuery query, IProductSource source)
    {
        QueryRules.Validate(query);
        var plan = source.Plan(query);
        if (plan.Conflict is not null)
        {
            throw new ArgumentException($"{registration}: {plan.Conflict}", nameof(query));
        }

        var asked = Enum.GetValues<ProductFilter>().Where(filter => IsAsked(query, filter)).ToArray();
        var missing = Array.FindIndex(asked, filter => source.Capabilities[filter] == FilterSupport.NotAvailable);
        var skipReason = plan.SkipReason
            ?? (missing < 0 ? null : $"{source.Vendor} has no {FieldOf(asked[missing])}, so no product can match");
        return new ListingPlan(query, plan, asked, skipReason);
    }

    /// <summary>Returns the place that a continuation token describes.</summary>
    /// <exception cref="ArgumentException">The continuation token is not valid for this listing.</exception>
    public ListingPlace Resume(string registration, IProductSource source, string continuationToken)
    {
        var rejection =
            !source.Capabilities.IsPaged
                ? $"{source.Vendor} responds with one array, so a listing cannot continue from a token"
            : Query.Sort is not null
                ? "a sorted listing must read all products first, so it cannot continue from a token"
            : null;
        return rejection is null
            ? new ContinuationTokens(registration, source.Vendor, this).Read(continuationToken)
            : throw new ArgumentException($"{registration}: {rejection}.", nameof(continuationToken));
    }

    private static bool IsAsked(ProductQuery query, ProductFilter filter) => filter switch
    {
        ProductFilter.Ids => query.Ids.Count > 0,
        ProductFilter.Name => query.Name is not null,
        ProductFilter.NameContains => query.NameContains is not null,
        ProductFilter.Statuses => query.Statuses.Count > 0,
        ProductFilter.Tag => query.Tag is not null,
        ProductFilter.Category => query.Category is not null,
        ProductFilter.Created => query.CreatedFrom is not null || query.CreatedTo is not null,
        _ => query.UpdatedFrom is not null || query.UpdatedTo is not null,
    };

    private static string FieldOf(ProductFilter filter) => filter switch
    {
        ProductFilter.Statuses => "status",
        ProductFilter.Tag => "tags",
        ProductFilter.Category => "categories",
        ProductFilter.Created => "creation time",
        ProductFilter.Updated => "time of change",
        _ => filter.ToString(),
    };
}
