using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Benchmarks;

/// <summary>Lists the same array with the engine and with a loop that an application could write. Each returns the
/// number of products.</summary>
internal sealed class ArrayLoops : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IProductLister _lister;
    private readonly HttpClient _client;
    private readonly int _products;

    public ArrayLoops(int products)
    {
        var array = new LicenseSpringArray(products);
        var services = new ServiceCollection();
        services.AddProductClients()
            .AddLicenseSpring("ls", static options =>
                (options.ApiKey, options.SharedKey) = (new Secret("key"), new Secret("secret")))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => array);
        _products = products;
        _services = services.BuildServiceProvider();
        _lister = _services.GetRequiredKeyedService<IProductLister>("ls");
        _client = new HttpClient(array);
    }

    /// <summary>Reads the models with <see cref="HttpClient"/> and System.Text.Json, and does nothing else.</summary>
    public async Task<long> BareAsync()
    {
        var count = 0L;
        using var response = await _client.GetAsync(
            new Uri("https://ls.example.com/api/v4/products"), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        await foreach (var product in JsonSerializer.DeserializeAsyncEnumerable(
            stream, LicenseSpringJsonContext.Default.LicenseSpringProduct))
        {
            count += product is null ? 0 : 1;
        }

        return count;
    }

    /// <summary>Lists with the engine and all its defaults.</summary>
    public Task<long> EngineAsync() => EngineLoop.RunAsync(_lister.ListAsync(), _products);

    public void Dispose()
    {
        _services.Dispose();
        _client.Dispose();
    }
}
