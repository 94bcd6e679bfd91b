using System.Runtime.CompilerServices;

namespace ProductClients.Testing.Tests.Conformance;

/// <summary>An honest source with a lie in front of it.</summary>
internal sealed class SourceLie(IProductSource honest) : IProductSource
{
    public Func<ProductCapabilities, ProductCapabilities> Claim { get; init; } = static honest => honest;

    public Func<SourcePlan, SourcePlan> Planned { get; init; } = static plan => plan;

    public Func<SourceRequest, SourceRequest> Asked { get; init; } = static request => request;

    public Func<SourceRequest, SourceChunk, SourceChunk?> Responded { get; init; } = static (_, chunk) => chunk;

    public bool IgnoresCancellation { get; init; }

    public bool AsksTwice { get; init; }

    public string Vendor => honest.Vendor;

    public ProductCapabilities Capabilities => Claim(honest.Capabilities);

    public SourcePlan Plan(ProductQuery query) => Planned(honest.Plan(query));

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        request = Asked(request);
        for (var i = AsksTwice ? 0 : 1; i < 2; i++)
        {
            await foreach (var chunk in honest.ReadAsync(request, IgnoresCancellation ? CancellationToken.None : cancellationToken))
            {
                if (i == 1 && Responded(request, chunk) is { } told)
                    yield return told;
            }
        }
    }
}
