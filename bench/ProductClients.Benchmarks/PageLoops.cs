using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Signing;
using ProductClients.Vendors.Ncp;
using Refit;

namespace ProductClients.Benchmarks;

/// <summary>Lists the same pages with the engine and with three loops that an application could write. Each returns the
/// number of products.</summary>
internal sealed class PageLoops : IDisposable
{
    private const string Endpoint = "https://apigateway.apigw.ntruss.com/api/v1";

    private readonly ServiceProvider _services;
    private readonly IProductLister _lister;
    private readonly HttpClient _client;
    private readonly INcpProductsApi _refit;
    private readonly NcpRequestSigner _signer;
    private readonly int _products;

    public PageLoops(int products)
    {
        var pages = new NcpPages(_products = products);
        var services = new ServiceCollection();
        services.AddProductClients()
            .AddNcp("ncp", static options =>
                (options.AccessKey, options.SecretKey) = ("access", new Secret("secret")))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => pages);
        _services = services.BuildServiceProvider();
        _lister = _services.GetRequiredKeyedService<IProductLister>("ncp");
        _client = new HttpClient(pages, disposeHandler: false) { BaseAddress = new Uri(Endpoint) };
        _refit = RestService.ForGenerated<INcpProductsApi>(
            _client, new RefitSettings(new SystemTextJsonContentSerializer(NcpJsonContext.Default.Options)));
        _signer = new NcpRequestSigner(
            new Credentials(new NcpCredentials("access", new Secret("secret"))),
            new SigningClock(TimeProvider.System),
            static () => null);
    }

    /// <summary>Reads the models with <see cref="HttpClient"/> and System.Text.Json, and does nothing else.</summary>
    public async Task<long> BareAsync()
    {
        var count = 0L;
        while (true)
        {
            using var response = await _client.GetAsync(UriOf(count), HttpCompletionOption.ResponseHeadersRead);
            var list = await ReadAsync(response);
            count += list.ProductPage!.Content!.Count;
            if (count >= list.ProductPage.Total)
            {
                return count;
            }
        }
    }

    /// <summary>Does the same with a signature, and maps each model to a <see cref="Product"/>.</summary>
    public async Task<long> MappedAsync()
    {
        var count = 0L;
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, UriOf(count));
            await _signer.SignAsync(request, CancellationToken.None);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var list = await ReadAsync(response);
            count += Map(list);
            if (count >= list.ProductPage!.Total)
            {
                return count;
            }
        }
    }

    /// <summary>Calls the typed interface with Refit's own serializer, without a signature, and maps each model.
    /// </summary>
    public async Task<long> RefitAsync()
    {
        var count = 0L;
        while (true)
        {
            var list = await _refit.ListProductsAsync(
                new NcpProductQuery { Offset = (int)count, Limit = NcpPages.PageSize });
            count += Map(list);
            if (count >= list.ProductPage!.Total)
            {
                return count;
            }
        }
    }

    /// <summary>Lists with the engine and all its defaults.</summary>
    public Task<long> EngineAsync() => EngineLoop.RunAsync(_lister.ListAsync(), _products);

    public void Dispose()
    {
        _services.Dispose();
        _client.Dispose();
    }

    private static Uri UriOf(long offset) => new($"{Endpoint}/products?offset={offset}&limit={NcpPages.PageSize}");

    private static async Task<NcpProductList> ReadAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(stream, NcpJsonContext.Default.NcpProductList))!;
    }

    private static int Map(NcpProductList list)
    {
        var count = 0;
        foreach (var native in list.ProductPage!.Content!)
        {
            count += NcpProductMapper.Map("ncp", native!).Id.Length == 0 ? 0 : 1;
        }

        return count;
    }

    private sealed class Credentials(NcpCredentials credentials) : ICredentialSource<NcpCredentials>
    {
        public ValueTask<NcpCredentials> GetAsync(CancellationToken cancellationToken) => new(credentials);
    }
}
