namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Lists the products of a LicenseSpring company. The response is one array, which is read as it
/// arrives.</summary>
internal sealed class LicenseSpringProductSource(ILicenseSpringProductsApi api, Registration registration)
    : IProductSource
{
    public string Vendor => VendorNames.LicenseSpring;

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
            product => LicenseSpringProductMapper.Map(registration.Name, product),
            request.Call,
            cancellationToken);
}
