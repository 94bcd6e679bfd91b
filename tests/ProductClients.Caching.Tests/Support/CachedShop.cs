using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProductClients.Caching.Tests.Support;

/// <summary>An app with one registration, <c>shop</c>, whose listings are cached.</summary>
internal sealed class CachedShop : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CachedShop(
        Shop? shop = null,
        Action<ProductCachingOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        ManualTimeProvider? time = null)
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
                options.PerRegistration["shop"] = new RegistrationCachingOptions { Account = "main" };
                configure?.Invoke(options);
            })
            .AddSource("shop", _ => Shop.Source);
        _services = collection.BuildServiceProvider();
        Lister = _services.GetRequiredKeyedService<IProductLister>("shop");
    }

    public Shop Shop { get; }

    public ManualTimeProvider Time { get; }

    public LogLines Log { get; } = new();

    public IProductLister Lister { get; }

    public IProductCatalog Catalog => _services.GetRequiredService<IProductCatalog>();

    public IProductCache Cache => _services.GetRequiredService<IProductCache>();

    public Task<ListingResult> ListAsync(ProductQuery? query = null) =>
        Lister.ListAsync(query).ToResultAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
