namespace ProductClients.Testing.Tests.Conformance;

/// <summary>A paged source that adds a defect to another one.</summary>
internal sealed class FaultySource(IProductSource inner) : IPagedProductSource
{
    private readonly IPagedProductSource _inner = (IPagedProductSource)inner;

    public Func<ProductCapabilities, ProductCapabilities> ChangeCapabilities { get; init; } =
        static capabilities => capabilities;

    public Func<PagedPlan, PagedPlan> ChangePlan { get; init; } = static plan => plan;

    public Func<SourceRequest, SourceRequest> ChangeRequest { get; init; } = static request => request;

    public Func<SourceRequest, SourcePage, SourcePage> ChangePage { get; init; } = static (_, page) => page;

    public bool IgnoresCancellation { get; init; }

    public bool RequestsTwice { get; init; }

    /// <summary>Whether no filter is sent to the vendor, although the plan says so.</summary>
    public bool SendsNoFilter { get; init; }

    public string Vendor => _inner.Vendor;

    public ProductCapabilities Capabilities => ChangeCapabilities(_inner.Capabilities);

    public PagedPlan Plan(ProductQuery query)
    {
        var plan = _inner.Plan(query);
        var read = SendsNoFilter ? _inner.Plan(new ProductQuery()).ReadPage : plan.ReadPage;
        return ChangePlan(plan with
        {
            ReadPage = async (request, cancellationToken) =>
            {
                request = ChangeRequest(request);
                var token = IgnoresCancellation ? CancellationToken.None : cancellationToken;
                if (RequestsTwice)
                    await read(request, token);
                return ChangePage(request, await read(request, token));
            },
        });
    }
}
