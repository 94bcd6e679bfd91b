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
    private readonly Uri _endpoint;
    private readonly int _products;

    // One process starts cold with one loop, which must not compile what the others need.
    private readonly Lazy<ServiceProvider> _services;
    private readonly Lazy<HttpClient> _client;
    private readonly Lazy<INcpProductsApi> _refit;
    private readonly Lazy<NcpRequestSigner> _signer;

    /// <summary>Creates the loops.</summary>
    /// <param name="products">The number of products.</param>
    /// <param name="server">The server that has them; <see langword="null"/> for a stub in place of the network.
    /// </param>
    public PageLoops(int products, Uri? server = null)
    {
        var pages = server is null ? new NcpPages(products) : null;
        _products = products;
        _endpoint = new Uri(server ?? new Uri("https://apigateway.apigw.ntruss.com"), "api/v1");
        _client = new(() => new HttpClient((HttpMessageHandler?)pages ?? new SocketsHttpHandler())
        {
            BaseAddress = _endpoint,
        });
        _services = new(() => CreateServices(_endpoint, pages));
        _refit = new(() => RestService.ForGenerated<INcpProductsApi>(
            _client.Value, new RefitSettings(new SystemTextJsonContentSerializer(NcpJsonContext.Default.Options))));
        _signer = new(static () => new NcpRequestSigner(
            new Credentials(new NcpCredentials("access", new Secret("secret"))),
            new SigningClock(TimeProvider.System),
            static () => null));
    }

    /// <summary>Reads the models with <see cref="HttpClient"/> and System.Text.Json, and does nothing else.</summary>
    public async Task<long> BareAsync()
    {
        var count = 0L;
        while (true)
        {
            using var response = await _client.Value.GetAsync(UriOf(count), HttpCompletionOption.ResponseHeadersRead);
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
            await _signer.Value.SignAsync(request, CancellationToken.None);
            using var response = await _client.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
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
            var list = await _refit.Value.ListProductsAsync(
                new NcpProductQuery { Offset = (int)count, Limit = NcpPages.PageSize });
            count += Map(list);
            if (count >= list.ProductPage!.Total)
            {
                return count;
            }
        }
    }

    /// <summary>Lists with the engine and all its defaults.</summary>
    public Task<long> EngineAsync() => EngineLoop.RunAsync(
        _services.Value.GetRequiredKeyedService<IProductLister>("ncp").ListAsync(), _products);

    public void Dispose()
    {
        if (_services.IsValueCreated)
        {
            _services.Value.Dispose();
        }

        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private static ServiceProvider CreateServices(Uri endpoint, NcpPages? pages)
    {
        var services = new ServiceCollection();
        var http = services.AddProductClients()
            .AddNcp("ncp", options =>
            {
                (options.AccessKey, options.SecretKey) = ("access", new Secret("secret"));
                options.Endpoint = endpoint;
            })
            .HttpClientBuilder;
        if (pages is not null)
        {
            http.ConfigurePrimaryHttpMessageHandler(() => pages);
        }

        return services.BuildServiceProvider();
    }

    private Uri UriOf(long offset) => new($"{_endpoint}/products?offset={offset}&limit={NcpPages.PageSize}");

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
