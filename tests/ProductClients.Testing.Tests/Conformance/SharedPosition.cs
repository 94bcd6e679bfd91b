namespace ProductClients.Testing.Tests.Conformance;

/// <summary>A source that keeps its position in a field, so concurrent listings share it.</summary>
internal sealed class SharedPosition(IProductSource inner) : IPagedProductSource
{
    private readonly IPagedProductSource _inner = (IPagedProductSource)inner;
    private long _position;

    public string Vendor => _inner.Vendor;

    public ProductCapabilities Capabilities => _inner.Capabilities;

    public PagedPlan Plan(ProductQuery query)
    {
        var plan = _inner.Plan(query);
        return plan with
        {
            ReadPage = (request, cancellationToken) =>
            {
                _position = request.Cursor is null ? 0 : _position;
                var from = _position;
                _position += request.PageSize;
                return plan.ReadPage(
                    new SourceRequest(request.PageSize, request.Call)
                    {
                        Cursor = from == 0 ? null : new SourceCursor(from),
                    },
                    cancellationToken);
            },
        };
    }
}
