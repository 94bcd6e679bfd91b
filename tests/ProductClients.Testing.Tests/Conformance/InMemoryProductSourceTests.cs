using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Testing.Tests.Conformance;

public sealed class InMemoryProductSourceTests
{
    private static readonly Product[] Products = [.. Enumerable.Range(0, 7).Select(static i => Create($"p{i}"))];

    [Fact]
    public async Task Products_are_listed_in_pages()
    {
        var (products, report) = await ListAsync(new InMemoryProductSource(Products) { PageCap = 3 });

        Assert.Equal(Products, products);
        Assert.Equal((ListingOutcome.Complete, 3), (report.Outcome, report.Pages));
    }

    [Fact]
    public async Task Streamed_source_responds_with_one_array()
    {
        var (products, report) = await ListAsync(new InMemoryStreamedProductSource(Products));

        Assert.Equal((7, ListingOutcome.Complete, 1), (products.Count, report.Outcome, report.Pages));
    }

    [Fact]
    public async Task Source_applies_pushed_filters()
    {
        var source = new InMemoryProductSource(Products)
        {
            Capabilities = new ProductCapabilities { Name = FilterSupport.Pushed },
        };

        var (_, report) = await ListAsync(source, new ProductQuery { Name = "p3" });

        Assert.Equal((1L, 1L), (report.Products, report.Received));
    }

    [Fact]
    public async Task Product_function_is_called_for_each_request()
    {
        var requests = 0;
        var source = new InMemoryProductSource(
            _ => Task.FromResult<IReadOnlyList<Product>>([.. Products.Take(++requests * 2)]));

        var (products, _) = await ListAsync(source, new ProductQuery { PageSize = 2 });

        // At the first request, the vendor has only the two products of the first page.
        Assert.Equal((2, 1), (products.Count, requests));
    }

    private static async Task<(List<Product> Products, ListingReport Report)> ListAsync(
        IProductSource source, ProductQuery? query = null)
    {
        await using var lister = ProductClientsFactory.CreateLister(clients => clients.AddSource("acme", _ => source));
        var listing = lister.ListAsync(query, TestContext.Current.CancellationToken);
        var products = new List<Product>();
        await foreach (var product in listing)
            products.Add(product);
        return (products, listing.Report);
    }

    private static Product Create(string id) =>
        new() { Registration = "acme", Vendor = "InMemory", Id = id, Name = id, Native = id };
}
