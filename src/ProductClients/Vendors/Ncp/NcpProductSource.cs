namespace ProductClients.Vendors.Ncp;

/// <summary>Lists the products of an API Gateway account, by offset.</summary>
internal sealed class NcpProductSource(INcpProductsApi api, Registration registration) : IPagedProductSource
{
    private const int MaxNameLength = 100;

    public string Vendor => VendorNames.Ncp;

    public ProductCapabilities Capabilities { get; } = new()
    {
        Name = FilterSupport.Pushed,
        Statuses = FilterSupport.Pushed,
        Tag = FilterSupport.NotAvailable,
        Category = FilterSupport.NotAvailable,
        Created = FilterSupport.NotAvailable,
    };

    public PagedPlan Plan(ProductQuery query)
    {
        var push = new Pushdown(query);
        var native = query.Native<NcpProductQuery>() ?? new NcpProductQuery();
        push.Reserve(native.Offset is not null, "offset");
        push.Reserve(native.Limit is not null, "limit");
        var wire = native with
        {
            ProductName = push.Push(ProductFilter.Name, native.ProductName, NameOf(query.Name), "productName"),
            IsPublished = push.Push(
                ProductFilter.Statuses, native.IsPublished, PublishedOf(query.Statuses), "isPublished"),
        };
        return push.ToPlan(
            NcpJsonContext.Default.NcpProductQuery,
            (request, cancellationToken) => ReadAsync(wire, request, cancellationToken));
    }

    private async Task<SourcePage> ReadAsync(
        NcpProductQuery query, SourceRequest request, CancellationToken cancellationToken)
    {
        var offset = request.Cursor?.Position ?? 0;
        var response = await api.ListProductsAsync(
            query with { Offset = offset, Limit = request.PageSize },
            request.Call,
            cancellationToken).ConfigureAwait(false);
        var page = response.ProductPage;
        var products = MappedProducts.OfPage(
            registration, page?.Content, page?.Total, NcpModule.ListName, request.Call, NcpProductMapper.Map);
        return new SourcePage(products)
        {
            Next = new SourceCursor(offset + products.Length),
            Total = page?.Total,
        };
    }

    // The vendor allows 100 characters. A longer name is only compared by the engine.
    private static string? NameOf(string? name) => name?.Length > MaxNameLength ? null : Pushdown.Text(name);

    // Only Active implies that the product is published. An inactive product may be published and disabled.
    private static bool? PublishedOf(IReadOnlyList<ProductStatus> statuses) =>
        statuses.Count > 0 && statuses.All(static status => status == ProductStatus.Active) ? true : null;
}
