using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Simmy;
using ProductClients.Testing;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Docs;

/// <summary>The code of docs/guide.md, letter for letter, to be compiled and run.</summary>
internal static class GuideCode
{
    public static ProductQuery Query()
    {
        var query = new ProductQuery
        {
            NameContains = "vm",
            Statuses = [ProductStatus.Active, ProductStatus.Pending],
            CreatedFrom = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Sort = new ProductSort(ProductSortKey.Created, Descending: true),
            Take = 20,
        };
        return query;
    }

    public static async Task<(List<Product> Seen, List<string> Failed)> StreamAsync(
        IProductCatalog catalog, ProductQuery query, CancellationToken cancellationToken)
    {
        var seen = new List<Product>();
        var failed = new List<string>();
        try
        {
            await foreach (var product in catalog.ListAsync(query, cancellationToken: cancellationToken))
            {
                seen.Add(product);
            }
        }
        catch (ProductCatalogException error)
        {
            // The products of every registration that did not fail have been seen.
            failed = [.. error.Failures.Select(
                failure => $"{failure.Registration}: {failure.Code} {failure.VendorCode}")];
        }

        return (seen, failed);
    }

    public static async Task<List<string>> ResultAsync(IProductCatalog catalog, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var options = new CatalogListingOptions { Registrations = ["ncp", "scp"] };
        var result = await catalog.ListAsync(options: options, cancellationToken: cancellationToken).ToResultAsync();
        foreach (var registration in result.Report.Registrations)
        {
            lines.Add($"{registration.Registration}: {registration.Outcome}, {registration.Products} products");
        }

        return lines;
    }

    public static async Task<List<Product>> WithoutContainerAsync(
        Uri endpoint, string accessKey, string secretKey, string apiKey, CancellationToken cancellationToken)
    {
        var seen = new List<Product>();
        await using var lister = ProductClientsFactory.CreateLister(clients => clients.AddNcp("ncp", options =>
        {
            options.Endpoint = endpoint;
            options.AccessKey = accessKey;
            options.SecretKey = secretKey;
            options.ApiKey = apiKey;
        }));
        await foreach (var product in lister.ListAsync(new ProductQuery { Take = 3 }, cancellationToken))
        {
            seen.Add(product);
        }

        return seen;
    }

    public static async Task<CatalogResult> CatalogWithoutContainerAsync(
        IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var catalog = ProductClientsFactory.CreateCatalog(
            clients => clients.Services.AddProductClients(configuration));
        var result = await catalog.ListAsync(cancellationToken: cancellationToken).ToResultAsync();
        return result;
    }

    public static void Source(IProductClientsBuilder clients, IProductSource source)
    {
        clients.AddSource("shop", _ => source, options => options.MaxPages = 50);
    }

    public static void Configured(IServiceCollection services, IConfiguration configuration)
    {
        services.AddProductClients(configuration, new Acme());
    }

    public static void Resilience(IProductClientsBuilder clients)
    {
        clients.Registration("ncp").UseResilience((pipeline, standard) => pipeline
            .AddPipeline(standard)                            // without this line, the standard pipeline is replaced
            .AddChaosLatency(0.05, TimeSpan.FromSeconds(2))); // after it: inside each attempt, to test slow responses
    }

    public static void Credentials(IServiceCollection services, Uri endpoint, ICredentialSource<ScpCredentials> vault)
    {
        var clients = services.AddProductClients();
        clients.AddScp("vaulted", options => options.Endpoint = endpoint)
            .UseCredentials(_ => vault)
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler((handler, _) =>
                ((SocketsHttpHandler)handler).Proxy = new WebProxy("http://proxy.example:3128"));
    }

    public static async Task<(List<string?> Covers, HuaweiProductList Page)> DownAsync(
        IProductLister huawei, string projectId, CancellationToken cancellationToken)
    {
        var covers = new List<string?>();
        await foreach (var product in huawei.ListAsync(new ProductQuery { Take = 1 }, cancellationToken))
        {
            covers.Add(((HuaweiProduct)product.Native).Cover?.CoverUrl);
        }

        var api = huawei.GetService<IHuaweiProductsApi>()!;
        var page = await api.ListProductsAsync(
            projectId, new HuaweiProductQuery { Limit = 5 }, cancellationToken: cancellationToken);
        return (covers, page);
    }

    public sealed class Acme() : CustomVendor("Acme")
    {
        public override IProductSource CreateSource(HttpClient client, CustomVendorContext context) =>
            AcmeSource.Create(client, context.Registration, context.Options.Settings["Account"]);

        public override IRequestSigner? CreateSigner(CustomVendorContext context) =>
            new AcmeSigner(() => context.Options.Secrets["Key"]);

        public override void SetDefaults(CustomVendorOptions options) =>
            options.Endpoint = new Uri("https://acme.example");

        public override IEnumerable<string> Validate(CustomVendorOptions options) =>
            options.Secrets.ContainsKey("Key") ? [] : ["Secrets:Key is missing"];
    }

    private static class AcmeSource
    {
        public static InMemoryProductSource Create(HttpClient client, string registration, string account) =>
            new InMemoryProductSource(async cancellationToken => [TestProduct.Create(
                await client.GetStringAsync(new Uri($"{account}/products", UriKind.Relative), cancellationToken),
                registration)]);
    }

    private sealed class AcmeSigner(Func<Secret> key) : IRequestSigner
    {
        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Acme", key().Reveal());
            return ValueTask.CompletedTask;
        }
    }
}
