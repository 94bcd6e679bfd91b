using ProductClients.Listing;

namespace ProductClients.Tests.Support;

/// <summary>A paged source with given responses: a <see cref="SourcePage"/> or an exception for each request.</summary>
internal sealed class ResponseSource(params object[] responses) : IPagedProductSource
{
    /// <summary>Gets the number of requests so far.</summary>
    public int Requests { get; private set; }

    public string Vendor => "Fake";

    public ProductCapabilities Capabilities { get; } = new();

    /// <summary>Creates a page with the products "p{start}" and following.</summary>
    public static SourcePage Page(int start, int count) =>
        new([.. Enumerable.Range(start, count).Select(static i => TestProduct.Create($"p{i}"))]);

    public PagedPlan Plan(ProductQuery query) => new(async (_, _) =>
    {
        await Task.Yield();
        return responses[Requests++] is var response && response is Exception failure
            ? throw failure
            : (SourcePage)response;
    });

    public ProductLister ToLister() => new(
        "fake", this, static () => new SourceOptions(), TimeProvider.System, static _ => null);
}
