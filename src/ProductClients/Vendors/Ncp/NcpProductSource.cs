using System.Runtime.CompilerServices;

namespace ProductClients.Vendors.Ncp;

/// <summary>Lists the products of an API Gateway account, by offset.</summary>
internal sealed class NcpProductSource(INcpProductsApi api, Registration registration) : IProductSource
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

    public SourcePlan Plan(ProductQuery query)
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
        return push.ToPlan(wire, NcpJsonContext.Default.NcpProductQuery);
    }

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var offset = request.Cursor?.Position ?? 0;
        var query = (NcpProductQuery)request.Plan.State! with { Offset = offset, Limit = request.PageSize };
        var response = await api.ListProductsAsync(query, request.Call, cancellationToken).ConfigureAwait(false);
        var page = response.ProductPage;
        var head = new SourceChunk([])
        {
            Next = new SourceCursor(offset + (page?.Content?.Count ?? 0)),
            Total = page?.Total,
            RequestId = request.Call.RequestId,
        };
        foreach (var chunk in SourceChunks.OfPage(
            registration,
            page?.Content,
            "productPage.content",
            product => NcpProductMapper.Map(registration.Name, product),
            head,
            request.Call))
        {
            yield return chunk;
        }
    }

    // The vendor allows 100 characters. A longer name is only compared by the engine.
    private static string? NameOf(string? name) => name?.Length > MaxNameLength ? null : Pushdown.Text(name);

    // Only Active implies that the product is published. An inactive product may be published and disabled.
    private static bool? PublishedOf(IReadOnlyList<ProductStatus> statuses) =>
        statuses.Count > 0 && statuses.All(static status => status == ProductStatus.Active) ? true : null;
}
