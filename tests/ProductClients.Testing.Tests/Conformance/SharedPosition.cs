namespace ProductClients.Testing.Tests.Conformance;

/// <summary>A source that keeps its position in a field, so concurrent listings share it.</summary>
internal sealed class SharedPosition(IProductSource inner) : IProductSource
{
    private long _position;

    public string Vendor => inner.Vendor;

    public ProductCapabilities Capabilities => inner.Capabilities;

    public SourcePlan Plan(ProductQuery query) => inner.Plan(query);

    public IAsyncEnumerable<SourceChunk> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        _position = request.Cursor is null ? 0 : _position;
        var from = _position;
        _position += request.PageSize;
        return inner.ReadAsync(request with { Cursor = from == 0 ? null : new SourceCursor(from) }, cancellationToken);
    }
}
