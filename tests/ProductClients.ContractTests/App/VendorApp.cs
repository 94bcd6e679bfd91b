using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.ContractTests.App;

/// <summary>An app that lists vendors as any app does: by its configuration.</summary>
internal sealed class VendorApp : IAsyncDisposable
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ServiceProvider _services;

    public VendorApp(Uri wireMock, IReadOnlyCollection<Registration> registrations, TimeProvider clock)
    {
        var address = wireMock.AbsoluteUri.TrimEnd('/');
        var settings =
            from registration in registrations
            from setting in registration.Settings
            select KeyValuePair.Create(
                $"ProductClients:{registration.Name}:{setting.Key}",
                (string?)setting.Value.Replace("{wiremock}", address, StringComparison.Ordinal));
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        var clients = services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        foreach (var registration in registrations)
        {
            clients.Registration(registration.Name).HttpClient
                .AddHttpMessageHandler(() => new AnswerWatch(_answered));
        }

        _services = services.BuildServiceProvider();
    }

    public IProductCatalog Catalog => _services.GetRequiredService<IProductCatalog>();

    /// <summary>Gets the one vendor's lister.</summary>
    public IProductLister Lister => Assert.Single(Catalog.Listers);

    /// <summary>Gets a task that ends when the headers of the first answer have come; its body may still be on the way.
    /// </summary>
    public Task Answered => _answered.Task;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public async Task<List<Product>> ListAsync(ProductQuery? query = null) =>
        await Lister.ListAsync(query).ToListAsync();

    public Task<ProductClientException> FailAsync() => Assert.ThrowsAsync<ProductClientException>(() => ListAsync());

    private sealed class AnswerWatch(TaskCompletionSource answered) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            answered.TrySetResult();
            return response;
        }
    }
}
