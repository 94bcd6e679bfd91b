namespace ProductClients.DependencyInjection;

/// <summary>The source of a registration whose options are not valid. Every listing fails with the reason.</summary>
internal sealed class InvalidSource(Registration registration, string reason) : IPagedProductSource
{
    public string Vendor => registration.Vendor;

    public ProductCapabilities Capabilities { get; } = new();

    public PagedPlan Plan(ProductQuery query) =>
        new((_, _) => throw registration.Failure(ProductErrorCode.InvalidRequest, reason));
}
