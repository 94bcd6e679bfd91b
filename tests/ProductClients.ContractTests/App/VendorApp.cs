using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.ContractTests.App;

/// <summary>An application that lists vendors by its configuration, as any does.</summary>
internal sealed class VendorApp : IAsyncDisposable
{
    private readonly TaskCompletionSource _responded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ServiceProvider _services;

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
            clients.Registration(registration.Name).HttpClient
                .AddHttpMessageHandler(() => new ResponseWatch(_responded));
        }

        _services = services.BuildServiceProvider();
    }

    public IProductCatalog Catalog => _services.GetRequiredService<IProductCatalog>();

    /// <summary>Gets the one vendor's lister.</summary>
    public IProductLister Lister => Assert.Single(Catalog.Listers);

    /// <summary>Gets a task that ends when the headers of the first response are there. Its body may not be.</summary>
    public Task Responded => _responded.Task;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public async Task<List<Product>> ListAsync(ProductQuery? query = null) =>
        await Lister.ListAsync(query).ToListAsync();

    public Task<ProductClientException> FailAsync() => Assert.ThrowsAsync<ProductClientException>(() => ListAsync());

    private sealed class ResponseWatch(TaskCompletionSource responded) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            responded.TrySetResult();
            return response;
        }
    }
}
