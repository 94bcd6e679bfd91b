namespace ProductClients.Vendors.Qiniu;

/// <summary>Lists the products of a spock deployment. The response is one array, which is read as it arrives.</summary>
internal sealed class QiniuProductSource(IQiniuProductsApi api, Registration registration) : IProductSource
{
    public string Vendor => VendorNames.Qiniu;

    public ProductCapabilities Capabilities { get; } = new()
    {
        IsPaged = false,
        Tag = FilterSupport.NotAvailable,
        Category = FilterSupport.NotAvailable,
    };

    public SourcePlan Plan(ProductQuery query) => new();

    public IAsyncEnumerable<SourceChunk> ReadAsync(SourceRequest request, CancellationToken cancellationToken) =>
        SourceChunks.OfArray(
            registration,
            api.ListProductsAsync(request.Call, cancellationToken),
            product => QiniuProductMapper.Map(registration.Name, product),
            request.Call,
            cancellationToken);
}
