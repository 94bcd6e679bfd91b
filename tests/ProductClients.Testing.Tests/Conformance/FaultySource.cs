using System.Runtime.CompilerServices;

namespace ProductClients.Testing.Tests.Conformance;

/// <summary>A source that adds a defect to another source.</summary>
internal sealed class FaultySource(IProductSource inner) : IProductSource
{
    public Func<ProductCapabilities, ProductCapabilities> ChangeCapabilities { get; init; } =
        static capabilities => capabilities;

    public Func<SourcePlan, SourcePlan> ChangePlan { get; init; } = static plan => plan;

    public Func<SourceRequest, SourceRequest> ChangeRequest { get; init; } = static request => request;

    public Func<SourceRequest, SourceChunk, SourceChunk?> ChangeResponse { get; init; } = static (_, chunk) => chunk;

    public bool IgnoresCancellation { get; init; }

    public bool RequestsTwice { get; init; }

    public string Vendor => inner.Vendor;

    public ProductCapabilities Capabilities => ChangeCapabilities(inner.Capabilities);

    public SourcePlan Plan(ProductQuery query) => ChangePlan(inner.Plan(query));

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        request = ChangeRequest(request);
        var token = IgnoresCancellation ? CancellationToken.None : cancellationToken;
        for (var i = RequestsTwice ? 0 : 1; i < 2; i++)
        {
            await foreach (var chunk in inner.ReadAsync(request, token))
            {
                if (i == 1 && ChangeResponse(request, chunk) is { } changed)
                    yield return changed;
            }
        }
    }
}
