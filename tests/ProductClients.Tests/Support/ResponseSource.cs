using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Tests.Support;

/// <summary>A vendor whose responses are given: each is chunks, or an exception in place of one.</summary>
internal sealed class ResponseSource(ProductCapabilities capabilities, params object[][] responses) : IProductSource
{
    public ResponseSource(params object[][] responses)
        : this(new ProductCapabilities(), responses)
    {
    }

    /// <summary>Gets how many responses were asked for.</summary>
    public int Responded { get; private set; }

    public string Vendor => "Fake";

    public ProductCapabilities Capabilities => capabilities;

    /// <summary>Makes a chunk of the products from a number on, which ends its response.</summary>
    public static SourceChunk Chunk(int start, int count) =>
        new([.. Enumerable.Range(start, count).Select(static i => TestProduct.Create($"p{i}"))]) { EndOfResponse = true };

    public SourcePlan Plan(ProductQuery query) => new();

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var part in responses[Responded++])
        {
            yield return part is Exception failure ? throw failure : (SourceChunk)part;
        }
    }

    public ProductLister ToLister() => new(
        "fake", this, static () => ListingLimits.Default, TimeProvider.System, static _ => null);
}
