using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>A paged vendor in memory that follows the script of a law.</summary>
internal sealed class ScriptedSource(VendorScript script) : IPagedProductSource
{
    private readonly ScriptedProducts _products = new(script, hasTags: true);

    public string Vendor => ScriptedProducts.Vendor;

    public ProductCapabilities Capabilities { get; } = new()
    {
        Name = FilterSupport.Pushed,
        Statuses = FilterSupport.Pushed,
        Created = FilterSupport.Pushed,
    };

    public PagedPlan Plan(ProductQuery query)
    {
        return SourceOf([]).Plan(query) with
        {
            Conflict = ScriptedProducts.ConflictOf(query),
            NativeKey = query.Native<ColourQuery>()?.Colour,
            ReadPage = (request, cancellationToken) => ReadAsync(query, request, cancellationToken),
        };
    }

    private async Task<SourcePage> ReadAsync(
        ProductQuery query, SourceRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = script.Next();
        await ScriptedProducts.FailAsync(response.Fault, cancellationToken);
        var source = SourceOf(_products.Of(response.Products));
        var page = await source.Plan(query).ReadPage(request, cancellationToken);
        return page with
        {
            Total = script.ClaimedTotal ?? page.Total,
            Next = response.Fault == VendorFaults.StuckPosition ? request.Cursor : page.Next,
        };
    }

    private InMemoryProductSource SourceOf(IReadOnlyList<Product> products) =>
        new(_ => Task.FromResult(products)) { Vendor = Vendor, Capabilities = Capabilities, PageCap = script.PageCap };
}
