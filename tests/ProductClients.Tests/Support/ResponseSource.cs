using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Tests.Support;

/// <summary>A source with given responses. A response is a list of chunks, and an exception can replace a chunk.
/// </summary>
internal sealed class ResponseSource(ProductCapabilities capabilities, params object[][] responses) : IProductSource
{
    public ResponseSource(params object[][] responses)
        : this(new ProductCapabilities(), responses)
    {
    }

    /// <summary>Gets the number of requests so far.</summary>
    public int Requests { get; private set; }

    public string Vendor => "Fake";

    public ProductCapabilities Capabilities => capabilities;

    /// <summary>Makes a chunk that ends its response, with the products "p{start}" and following.</summary>
    public static SourceChunk Chunk(int start, int count) =>
        new([.. Enumerable.Range(start, count).Select(static i => TestProduct.Create($"p{i}"))])
        {
            EndOfResponse = true,
        };

    public SourcePlan Plan(ProductQuery query) => new();

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var part in responses[Requests++])
        {
            yield return part is Exception failure ? throw failure : (SourceChunk)part;
        }
    }

    public ProductLister ToLister() => new(
        "fake", this, static () => ListingLimits.Default, TimeProvider.System, static _ => null);
}
