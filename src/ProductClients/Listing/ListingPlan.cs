using System.Diagnostics;
using System.Globalization;

namespace ProductClients.Listing;

/// <summary>A query for one source: which filters are set, which are sent to the vendor, and which are applied locally.
/// </summary>
/// <param name="Registration">The registration.</param>
/// <param name="Query">The query.</param>
/// <param name="Source">The plan of the source.</param>
/// <param name="Local">The filters that are not sent to the vendor.</param>
/// <param name="Filter">The filter of the products; <see langword="null"/> if every product matches.</param>
/// <param name="SkipReason">Why no product can match; <see langword="null"/> if one can.</param>
/// <param name="Notes">What the report says about the products, whatever the outcome.</param>
internal sealed record ListingPlan(
    Registration Registration,
    ProductQuery Query,
    SourcePlan Source,
    IReadOnlyList<ProductFilter> Local,
    ResidualFilter? Filter,
    string? SkipReason,
    IReadOnlyList<string> Notes)
{
    public string TakeReason => $"the {Query.Take} products asked for were listed";

    /// <summary>Plans a query. This is the only place where a query is validated.</summary>
    /// <exception cref="ArgumentException">The query contradicts itself.</exception>
    public static ListingPlan Create(string registration, ProductQuery query, IProductSource source)
    {
        if (QueryRules.FaultOf(query) is { } fault)
        {
            throw new ArgumentException(fault, nameof(query));
        }

        var plan = Plan(source, query);
        if (plan.Conflict is not null)
        {
            throw new ArgumentException($"{registration}: {plan.Conflict}", nameof(query));
        }

        var asked = Enum.GetValues<ProductFilter>().Where(filter => IsAsked(query, filter)).ToArray();
        var missing = Array.FindIndex(asked, filter => source.Capabilities[filter] == FilterSupport.NotAvailable);
        var skipReason = plan.SkipReason
            ?? (missing < 0 ? null : $"{source.Vendor} has no {FieldOf(asked[missing])}, so no product can match");
        var missingKey = query.Sort is { } sort && skipReason is null ? MissingKey(sort, source.Capabilities) : null;
        return new ListingPlan(
            new Registration(registration, source.Vendor),
            query,
            plan,
            [.. asked.Except(plan.Pushed)],
            asked.Length > 0 ? new ResidualFilter(query) : null,
            skipReason,
            missingKey is { } key ? [$"{source.Vendor} has no {FieldOf(key)}; its products come last"] : []);
    }

    /// <summary>Returns the place that a continuation token describes.</summary>
    /// <exception cref="ArgumentException">The continuation token is not valid for this listing.</exception>
    public ListingPlace Resume(string continuationToken)
    {
        var rejection =
            Source is StreamedPlan
                ? $"{Registration.Vendor} responds with one array, so a listing cannot continue from a token"
            : Query.Sort is not null
                ? "a sorted listing must read all products first, so it cannot continue from a token"
            : null;
        return rejection is null
            ? new ContinuationTokens(this).Read(continuationToken)
            : throw new ArgumentException($"{Registration.Name}: {rejection}.", nameof(continuationToken));
    }

    /// <summary>Returns whether a product has the id without which it cannot be listed.</summary>
    public static bool HasId(Product? product) => product is { Id.Length: > 0 };

    /// <summary>Creates the exception for a product without an id.</summary>
    /// <param name="position">The position of the product in the response, from 1.</param>
    /// <param name="call">The call of the response.</param>
    public ProductClientException WithoutId(long position, ProductCall call) => Registration.Failure(
        ProductErrorCode.InvalidResponse,
        string.Create(CultureInfo.InvariantCulture, $"product {position} of {ProductCall.NameOf(call)} has no id"),
        requestId: call.RequestId).After(call.Attempts);

    // A source of the app must not break the listings of the other registrations. Only an argument error is thrown now.
    private static SourcePlan Plan(IProductSource source, ProductQuery query)
    {
        Exception failure;
        try
        {
            SourcePlan? plan = source switch
            {
                IPagedProductSource paged => paged.Plan(query),
                IStreamedProductSource streamed => streamed.Plan(query),
                _ => throw new InvalidOperationException(
                    $"{source.GetType().Name} must implement {nameof(IPagedProductSource)} or "
                    + $"{nameof(IStreamedProductSource)}"),
            };
            return plan ?? throw new InvalidOperationException($"the plan of {source.GetType().Name} is null");
        }
        catch (Exception error) when (error is not ArgumentException)
        {
            failure = error;
        }

        return new StreamedPlan((_, _) => throw failure);
    }

    private static ProductFilter? MissingKey(ProductSort sort, ProductCapabilities capabilities)
    {
        ProductFilter? filter = sort.Key switch
        {
            ProductSortKey.Created => ProductFilter.Created,
            ProductSortKey.Updated => ProductFilter.Updated,
            _ => null,
        };
        return filter is { } key && capabilities[key] == FilterSupport.NotAvailable ? key : null;
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
        ProductFilter.Updated => query.UpdatedFrom is not null || query.UpdatedTo is not null,
        _ => throw new UnreachableException(),
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
