using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Benchmarks;

/// <summary>Lists several registrations as one catalog, and one of them alone. Each returns the number of products.
/// </summary>
internal sealed class CatalogLoops : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IProductCatalog _catalog;
    private readonly IProductLister _lister;
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
        _lister = _services.GetRequiredKeyedService<IProductLister>("ncp0");
    }

    public async Task<long> CatalogAsync()
    {
        var count = await EngineLoop.CountAsync(_catalog.ListAsync());
        return count == _registrations * _products ? count : throw new InvalidOperationException($"{count} products");
    }

    public Task<long> ListerAsync() => EngineLoop.RunAsync(_lister.ListAsync(), _products);

    public void Dispose() => _services.Dispose();
}
