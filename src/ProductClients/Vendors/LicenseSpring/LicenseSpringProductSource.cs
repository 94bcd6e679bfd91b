namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Lists the products of a LicenseSpring company. The response is one array, which is read as it
/// arrives.</summary>
internal sealed class LicenseSpringProductSource(ILicenseSpringProductsApi api, Registration registration)
    : IStreamedProductSource
{
    public string Vendor => VendorNames.LicenseSpring;

    public ProductCapabilities Capabilities { get; } = new()
    {
        Tag = FilterSupport.NotAvailable,
        Category = FilterSupport.NotAvailable,
    };

    public StreamedPlan Plan(ProductQuery query) => new((call, cancellationToken) => MappedProducts.OfArray(
        registration,
        api.ListProductsAsync(call, cancellationToken),
        LicenseSpringProductMapper.Map,
        cancellationToken));
}
