using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProductClients.Caching.Tests.Support;

/// <summary>An app with one registration, whose listings are cached. It stands for one process.</summary>
internal sealed class CachedShop : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CachedShop(
        Shop? shop = null,
        Action<ProductCachingOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        ManualTimeProvider? time = null,
        string name = "shop")
    {
        Shop = shop ?? new Shop();
        Time = time ?? new ManualTimeProvider();
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services?.Invoke(collection);
        collection.AddProductClients()
            .AddCaching(options =>
            {
                options.PerRegistration[name] = new RegistrationCachingOptions { Account = "main" };
                configure?.Invoke(options);
            })
            .AddSource(name, _ => Shop.Source);
        _services = collection.BuildServiceProvider();
        Lister = _services.GetRequiredKeyedService<IProductLister>(name);
    }

    public Shop Shop { get; }

    public ManualTimeProvider Time { get; }

    public LogLines Log { get; } = new();

    public IProductLister Lister { get; }

    public IProductCatalog Catalog => Get<IProductCatalog>();

    public IProductCache Cache => Get<IProductCache>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<ListingResult> ListAsync(ProductQuery? query = null) =>
        Lister.ListAsync(query).ToResultAsync(TestContext.Current.CancellationToken);

    /// <summary>Returns the key of the entry of a query.</summary>
    public async Task<string> KeyAsync(ProductQuery? query = null)
    {
        var identity = Lister.GetService<ListingIdentity>()!;
        var key = await Get<ListingCache>().KeyAsync(
            Lister.Name, identity, identity.Identify(query ?? new ProductQuery()), CancellationToken.None);
        return key.Text;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
