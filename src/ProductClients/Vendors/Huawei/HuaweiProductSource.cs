namespace ProductClients.Vendors.Huawei;

/// <summary>Lists the products of a MetaStudio project, by offset.</summary>
internal sealed class HuaweiProductSource(
    IHuaweiProductsApi api, Registration registration, Func<HuaweiOptions> options) : IPagedProductSource
{
    // The vendor documents "not later than" and "not earlier than", but not fractions of a second.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    public string Vendor => VendorNames.Huawei;

    public ProductCapabilities Capabilities { get; } = new()
    {
        Name = FilterSupport.Pushed,
        Statuses = FilterSupport.Pushed,
        Tag = FilterSupport.Pushed,
        Category = FilterSupport.NotAvailable,
        Created = FilterSupport.Pushed,
    };

    public PagedPlan Plan(ProductQuery query)
    {
        var push = new Pushdown(query);
        var native = query.Native<HuaweiProductQuery>() ?? new HuaweiProductQuery();
        push.Reserve(native.Offset is not null, "offset");
        push.Reserve(native.Limit is not null, "limit");
        var wire = native with
        {
            Name = push.Push(ProductFilter.Name, native.Name, Pushdown.Text(query.Name), "name"),
            Tag = push.Push(ProductFilter.Tag, native.Tag, TagOf(query.Tag), "tag"),
            State = push.Push(ProductFilter.Statuses, native.State, StatesOf(query.Statuses), "state"),
            CreateSince = push.Push(
                ProductFilter.Created, native.CreateSince, Pushdown.Widen(query.CreatedFrom, -Margin), "create_since"),
            CreateUntil = push.Push(
                ProductFilter.Created, native.CreateUntil, Pushdown.Widen(query.CreatedTo, Margin), "create_until"),
        };
        return push.ToPlan(
            HuaweiJsonContext.Default.HuaweiProductQuery,
            (request, cancellationToken) => ReadAsync(wire, request, cancellationToken));
    }

    private async Task<SourcePage> ReadAsync(
        HuaweiProductQuery query, SourceRequest request, CancellationToken cancellationToken)
    {
        var offset = request.Cursor?.Position ?? 0;
        var current = options();
        var response = await api.ListProductsAsync(
            current.ProjectId!,
            query with { Offset = checked((int)offset), Limit = request.PageSize },
            current.AppUserId,
            request.Call,
            cancellationToken).ConfigureAwait(false);
        var products = MappedProducts.OfPage(
            registration, response.Products, response.Count, "products", request.Call, HuaweiProductMapper.Map);
        return new SourcePage(products)
        {
            Next = new SourceCursor(offset + products.Length),
            Total = response.Count,
        };
    }

    // The vendor separates tags by commas, and does not document a tag that contains one.
    private static string? TagOf(string? tag) =>
        tag?.Contains(',', StringComparison.Ordinal) == true ? null : Pushdown.Text(tag);

    // Pushed only if every requested status has a documented value: the server would omit the other products.
    private static string? StatesOf(IReadOnlyList<ProductStatus> statuses)
    {
        var words = statuses.Select(HuaweiProductMapper.WordOf).ToArray();
        return words.Length == 0 || words.Contains(null) ? null : string.Join(',', words);
    }
}
