using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>A catalog with the listings of each round.</summary>
internal sealed class RoundsCatalog(params RoundsCatalog.Listed[][] rounds) : IProductCatalog
{
    // Before the first round, a watch checks its query.
    private int _next = -1;

    public static ProductClientException Down { get; } = new("a is down") { Code = ProductErrorCode.Unavailable };

    public IReadOnlyList<IProductLister> Listers => [];

    /// <summary>Gets the query of the latest listing.</summary>
    public ProductQuery? Query { get; private set; }

    /// <summary>Gets how many pages were read.</summary>
    public int PagesRead { get; private set; }

    public static Listed Complete(params string[] products) => new("a", ListingOutcome.Complete, products);

    public static Listed Failed(params string[] products) => new("a", ListingOutcome.Failed, products);

    /// <summary>Returns the items of a watch of all rounds, as texts.</summary>
    public static async Task<string[]> ItemsAsync(params Listed[][] rounds) =>
        await new RoundsCatalog(rounds).ItemsAsync(new WatchOptions());

    public async Task<string[]> ItemsAsync(WatchOptions options)
    {
        var items = await this.WatchAsync(new WatchOptions
        {
            Interval = TimeSpan.Zero,
            MaxRounds = rounds.Length,
            Query = options.Query,
            IncludesExisting = options.IncludesExisting,
            State = options.State,
        }).ToListAsync();
        return [.. items.Select(static item => item.ToString())];
    }

    public CatalogListing ListAsync(
        ProductQuery? query = null,
        CatalogListingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        Query = query;
        var round = rounds[Math.Max(0, _next++)];
        return CatalogListing.FromListings(round.Select(listed => ProductListing.FromPages(
            _ => PagesAsync(listed),
            () => new ListingReport
            {
                Registration = listed.Registration,
                Outcome = listed.Outcome,
                Error = listed.Outcome == ListingOutcome.Failed ? Down : null,
            },
            cancellationToken)));
    }

    private async IAsyncEnumerable<ProductPage> PagesAsync(Listed listed)
    {
        await Task.Yield();
        PagesRead++;
        yield return new ProductPage([.. listed.Products.Select(Create)]);
    }

    // The products of a fake have no registration. A word "id=name" has another name than id.
    private static Product Create(string product)
    {
        var parts = product.Split('=');
        return new Product { Id = parts[0], Name = parts[^1] };
    }

    internal sealed record Listed(string Registration, ListingOutcome Outcome, params string[] Products);
}
