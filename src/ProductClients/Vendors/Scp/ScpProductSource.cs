namespace ProductClients.Vendors.Scp;

/// <summary>Lists the products of Samsung Cloud Platform, by page. The vendor does not document whether the first page
/// is 0 or 1. So the first request has no page number, and each later request asks for the page after the one in the
/// previous response.</summary>
internal sealed class ScpProductSource(
    IScpProductsApi api, Registration registration, Func<ScpOptions> options) : IPagedProductSource
{
    private const int MaxListLength = 40;
    private const int MaxListBytes = 4_000;

    // The vendor documents neither the time zone of the dates, nor whether the limits are inclusive.
    private static readonly TimeSpan Margin = TimeSpan.FromHours(24);

    public string Vendor => VendorNames.Scp;

    public ProductCapabilities Capabilities { get; } = new()
    {
        Ids = FilterSupport.Pushed,
        Name = FilterSupport.Pushed,
        Statuses = FilterSupport.NotAvailable,
        Tag = FilterSupport.NotAvailable,
        Category = FilterSupport.Pushed,
        Created = FilterSupport.Pushed,
        Updated = FilterSupport.Pushed,
    };

    public PagedPlan Plan(ProductQuery query)
    {
        var push = new Pushdown(query);
        var native = query.Native<ScpProductQuery>() ?? new ScpProductQuery();
        push.Reserve(native.Limit is not null, "limit");
        push.Reserve(native.Page is not null, "page");
        var wire = native with
        {
            ProductIds = push.Push(ProductFilter.Ids, native.ProductIds, ListOf(query.Ids), "product_id"),
            DisplayNames = push.Push(
                ProductFilter.Name, native.DisplayNames, ListOf(query.Name), "display_name"),
            ProductCategoryIds = push.Push(
                ProductFilter.Category, native.ProductCategoryIds, ListOf(query.Category), "product_category_id"),
            CreatedStartDate = push.Push(
                ProductFilter.Created, native.CreatedStartDate, Before(query.CreatedFrom), "created_start_date"),
            CreatedEndDate = push.Push(
                ProductFilter.Created, native.CreatedEndDate, After(query.CreatedTo), "created_end_date"),
            ModifiedStartDate = push.Push(
                ProductFilter.Updated, native.ModifiedStartDate, Before(query.UpdatedFrom), "modified_start_date"),
            ModifiedEndDate = push.Push(
                ProductFilter.Updated, native.ModifiedEndDate, After(query.UpdatedTo), "modified_end_date"),
        };
        return push.ToPlan(
            ScpJsonContext.Default.ScpProductQuery,
            (request, cancellationToken) => ReadAsync(wire, request, cancellationToken));
    }

    private async Task<SourcePage> ReadAsync(
        ScpProductQuery query, SourceRequest request, CancellationToken cancellationToken)
    {
        var current = options();
        var wire = ScpWireQuery.Create(query, current) with
        {
            Limit = request.PageSize,
            Page = (int?)request.Cursor?.Position,
        };
        var response = await api.ListProductsAsync(
            wire, current.AcceptLanguage, current.ApiVersion, request.Call, cancellationToken).ConfigureAwait(false);
        var products = MappedProducts.OfPage(
            registration,
            response.Products,
            response.TotalCount,
            "products",
            request.Call,
            (name, product) => ScpProductMapper.Map(name, product, current.TimeOffset));
        // A response without the number of its page is the page that was requested.
        var number = response.CurrentPage ?? request.Cursor?.Position;
        if (number is null && response is { TotalCount: null, TotalPages: null or > 1 })
        {
            var problem = $"{ProductCall.NameOf(request.Call)} has neither 'current_page' nor 'total_count', so it is "
                + "not known whether there are more products";
            throw registration.Failure(ProductErrorCode.InvalidResponse, problem, requestId: request.Call.RequestId)
                .After(request.Call.Attempts);
        }

        return new SourcePage(products)
        {
            Next = number is { } page && !(page >= response.TotalPages) ? new SourceCursor(page + 1) : null,
            Total = response.TotalCount,
        };
    }

    private IReadOnlyList<string>? ListOf(string? value) => value is null ? null : ListOf([value]);

    // Pushed only if no product can be lost. The meaning of an empty value is not documented, a long list may exceed
    // the length of an address, and a comma would split a value if lists are sent with commas.
    private IReadOnlyList<string>? ListOf(IReadOnlyList<string> values) =>
        values.Count is 0 or > MaxListLength
        || !values.All(CanBePushed)
        || values.Sum(static value => "product_id=&".Length + Pushdown.BytesInQuery(value)) > MaxListBytes
            ? null
            : values;

    private bool CanBePushed(string value) =>
        Pushdown.BytesInQuery(value) is > 0 and <= Pushdown.MaxValueBytes
        && (options().ListFormat == ScpListFormat.RepeatedKeys || !value.Contains(',', StringComparison.Ordinal));

    private static DateTimeOffset? Before(DateTimeOffset? instant) => Pushdown.Widen(instant, -Margin);

    private static DateTimeOffset? After(DateTimeOffset? instant) => Pushdown.Widen(instant, Margin);
}
