using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Simmy;
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
            failed = error.Failures.Select(failure => $"{failure.Registration}: {failure.Code} {failure.VendorCode}").ToList();
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
            lines.Add($"{registration.Registration}: {registration.Outcome}, {registration.Products} products {registration.Reason}");
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

    public static void Resilience(IProductClientsBuilder clients)
    {
        clients.Registration("ncp").UseResilience((pipeline, standard) => pipeline
            .AddPipeline(standard)                                  // without this line, the standard pipeline is replaced
            .AddChaosLatency(0.05, TimeSpan.FromSeconds(2)));       // after it: inside each attempt, here to test slow responses
    }

    public static void Credentials(IServiceCollection services, Uri endpoint, ICredentialSource<ScpCredentials> vault)
    {
        var clients = services.AddProductClients();
        clients.AddScp("vaulted", options => options.Endpoint = endpoint)
            .UseCredentials(_ => vault)
            .HttpClient.ConfigurePrimaryHttpMessageHandler((handler, _) =>
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
        var page = await api.ListProductsAsync(projectId, new HuaweiProductQuery { Limit = 5 }, cancellationToken: cancellationToken);
        return (covers, page);
    }
}
