namespace ProductClients.Vendors.Qiniu;

/// <summary>Lists the products of a spock deployment. The response is one array, which is read as it arrives.</summary>
internal sealed class QiniuProductSource(IQiniuProductsApi api, Registration registration) : IStreamedProductSource
{
    public string Vendor => VendorNames.Qiniu;

    public ProductCapabilities Capabilities { get; } = new()
    {
        Tag = FilterSupport.NotAvailable,
        Category = FilterSupport.NotAvailable,
    };

    public StreamedPlan Plan(ProductQuery query) => new((call, cancellationToken) => MappedProducts.OfArray(
        registration, api.ListProductsAsync(call, cancellationToken), QiniuProductMapper.Map, cancellationToken));
}
