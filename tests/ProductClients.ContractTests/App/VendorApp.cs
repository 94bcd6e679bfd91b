using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Reliability;

namespace ProductClients.ContractTests.App;

/// <summary>An application that lists vendors by its configuration.</summary>
internal sealed class VendorApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ServiceProvider _services;
    private int _received;

    public VendorApp(Uri server, IReadOnlyCollection<Registration> registrations, TimeProvider clock)
    {
        var address = server.AbsoluteUri.TrimEnd('/');
        var settings =
            from registration in registrations
            from setting in registration.Settings
            select KeyValuePair.Create(
                $"ProductClients:{registration.Name}:{setting.Key}",
                (string?)setting.Value.Replace("{server}", address, StringComparison.Ordinal));
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        var clients = services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        foreach (var registration in registrations)
        {
            clients.Registration(registration.Name).AddApi<IDiskApi>(DiskJsonContext.Default).HttpClientBuilder
                .AddHttpMessageHandler(() => new BodyWatch(received => Volatile.Write(ref _received, received)));
        }

        _services = services.BuildServiceProvider();
    }

    public IProductCatalog Catalog => _services.GetRequiredService<IProductCatalog>();

    /// <summary>Gets the lister of the only registration.</summary>
    public IProductLister Lister => Assert.Single(Catalog.Listers);

    /// <summary>Gets the application's own interface of the only registration.</summary>
    public IDiskApi Disks => _services.GetRequiredKeyedService<IDiskApi>(Lister.Name);

    /// <summary>Waits until the library has read a number of bytes of a body.</summary>
    public async Task ReceivedAsync(int bytes)
    {
        using var timer = new CancellationTokenSource(Patience);
        while (Volatile.Read(ref _received) < bytes)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), timer.Token);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public async Task<List<Product>> ListAsync(ProductQuery? query = null) =>
        await Lister.ListAsync(query).ToListAsync();

    public Task<ProductClientException> FailAsync() => Assert.ThrowsAsync<ProductClientException>(() => ListAsync());

    private sealed class BodyWatch(Action<int> received) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var content = new StreamContent(new WatchedStream(body, received));
            foreach (var header in response.Content.Headers)
            {
                content.Headers.Add(header.Key, header.Value);
            }

            response.Content = content;
            return response;
        }
    }
}
