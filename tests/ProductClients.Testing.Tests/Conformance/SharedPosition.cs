namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Keeps its position in itself, as if there were one listing at a time and one process.</summary>
internal sealed class SharedPosition(IProductSource honest) : IProductSource
{
    private long _position;

    public string Vendor => honest.Vendor;

    public ProductCapabilities Capabilities => honest.Capabilities;

    public SourcePlan Plan(ProductQuery query) => honest.Plan(query);

    public IAsyncEnumerable<SourceChunk> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        _position = request.Cursor is null ? 0 : _position;
        var from = _position;
        _position += request.PageSize;
        return honest.ReadAsync(request with { Cursor = from == 0 ? null : new SourceCursor(from) }, cancellationToken);
    }
}
