using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Benchmarks;

/// <summary>Lists several registrations as one catalog, or in turn. Each loop returns the number of products.</summary>
internal sealed class CatalogLoops : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IProductCatalog _catalog;
    private readonly int _products;
    private readonly int _registrations;

    public CatalogLoops(int registrations, int products)
    {
        (_registrations, _products) = (registrations, products);
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        for (var i = 0; i < registrations; i++)
        {
            clients.AddNcp($"ncp{i}", static options =>
                    (options.AccessKey, options.SecretKey) = ("access", new Secret("secret")))
                .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => new NcpPages(products));
        }

        _services = services.BuildServiceProvider();
        _catalog = _services.GetRequiredService<IProductCatalog>();
    }

    /// <summary>Lists all registrations at once.</summary>
    public async Task<long> CatalogAsync()
    {
        var count = await EngineLoop.CountAsync(_catalog.ListAsync());
        return count == _registrations * _products ? count : throw new InvalidOperationException($"{count} products");
    }

    /// <summary>Lists one registration after the other.</summary>
    public async Task<long> InTurnAsync()
    {
        var count = 0L;
        foreach (var lister in _catalog.Listers)
        {
            count += await EngineLoop.RunAsync(lister.ListAsync(), _products);
        }

        return count;
    }

    public void Dispose() => _services.Dispose();
}
