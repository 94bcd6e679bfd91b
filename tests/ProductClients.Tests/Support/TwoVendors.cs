using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Support;

/// <summary>Two registrations of one vendor in one container, "one" and "other", each over a handler of the test. Their
/// clock stands still until the test advances it.</summary>
internal sealed class TwoVendors : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TwoVendors(HttpMessageHandler one, HttpMessageHandler other, Action<NcpOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        foreach (var (name, wire) in new[] { ("one", one), ("other", other) })
        {
            services.AddProductClients().AddNcp(name, options =>
            {
                options.AccessKey = "AK";
                options.SecretKey = "SK";
                options.RetryDelay = TimeSpan.Zero;
                configure?.Invoke(options);
            }).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        }

        _services = services.BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new();

    public Task<List<Product>> ListAsync(string name, CancellationToken cancellationToken = default) => _services
        .GetRequiredKeyedService<IProductLister>(name).ListAsync(cancellationToken: cancellationToken).ToListAsync();

    public Task<ProductClientException> FailureAsync(string name) =>
        Assert.ThrowsAsync<ProductClientException>(() => ListAsync(name));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
