using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Docs;

/// <summary>The code of docs/recipes.md and docs/questions.md, letter for letter, to be compiled and run.</summary>
internal static class RecipeCode
{
    public static void AddVault(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<VaultCredentials>();
        services.AddProductClients()
            .AddNcp("ncp", _ => { })
            .UseCredentials(serviceProvider => serviceProvider.GetRequiredService<VaultCredentials>());
    }

    public static (CatalogListing Both, IProductLister One) TwoAccounts(
        IProductCatalog catalog, IServiceProvider serviceProvider)
    {
        var both = catalog.ListAsync(options: new CatalogListingOptions { Registrations = ["huawei_cn", "huawei_ap"] });
        var one = serviceProvider.GetRequiredKeyedService<IProductLister>("huawei_cn");
        return (both, one);
    }

    public static async Task<List<string>> NativeAsync(IProductLister huawei, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var query = new ProductQuery().WithNative(new HuaweiProductQuery
        {
            SortKey = "create_time",
            SortDirection = HuaweiSortDirection.Descending,
        });
        await foreach (var product in huawei.ListAsync(query, cancellationToken))
        {
            var native = (HuaweiProduct)product.Native;
            names.Add($"{native.ProductId}: {native.AdditionalFields?.Count ?? 0} unknown fields");
        }

        return names;
    }

    public static HuaweiProduct? Restore(Product product)
    {
        var json = JsonSerializer.Serialize((HuaweiProduct)product.Native, HuaweiJson.Product);
        var restored = JsonSerializer.Deserialize(json, HuaweiJson.Product);
        return restored;
    }

    public static CatalogResult? Restore(CatalogResult result)
    {
        var json = JsonSerializer.Serialize(result, ProductClientsJson.CatalogResult);
        var restored = JsonSerializer.Deserialize(json, ProductClientsJson.CatalogResult);
        return restored;
    }

    public static async Task<CatalogResult> FakeAsync()
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddSource("shop", _ => new InMemoryProductSource(
        [
            new Product { Id = "1", Name = "Anvil", Status = ProductStatus.Active },
            new Product { Id = "2", Name = "Rocket", Status = ProductStatus.Inactive },
        ]));
        await using var serviceProvider = services.BuildServiceProvider();
        var catalog = serviceProvider.GetRequiredService<IProductCatalog>();
        return await catalog.ListAsync(new ProductQuery { Statuses = [ProductStatus.Active] }).ToResultAsync();
    }

    public static void AddFailing(IServiceCollection services)
    {
        services.AddProductClients().AddSource("down", _ => new InMemoryProductSource(_ =>
            throw new ProductClientException("The vendor is down.") { Code = ProductErrorCode.Unavailable }));
    }

    public static async Task<List<Product>> LimitAsync(IProductCatalog catalog, CancellationToken cancellationToken)
    {
        var seen = new List<Product>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        await foreach (var product in catalog.ListAsync(cancellationToken: limit.Token))
        {
            seen.Add(product);
        }

        return seen;
    }
}

public interface IVault
{
    Task<string> ReadAsync(string name, CancellationToken cancellationToken);
}

public sealed class VaultCredentials(IVault vault, TimeProvider timeProvider)
    : ICredentialSource<NcpCredentials>, IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile Entry? _entry;

    public async ValueTask<NcpCredentials> GetAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } current)
        {
            return current;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (Current() is { } read)
            {
                return read;
            }

            var accessKey = await vault.ReadAsync("ncp-access-key", cancellationToken);
            var secretKey = await vault.ReadAsync("ncp-secret-key", cancellationToken);
            var credentials = new NcpCredentials(accessKey, new Secret(secretKey));
            _entry = new Entry(credentials, timeProvider.GetUtcNow() + Lifetime);
            return credentials;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private NcpCredentials? Current() =>
        _entry is { } entry && timeProvider.GetUtcNow() < entry.Expires ? entry.Credentials : null;

    private sealed record Entry(NcpCredentials Credentials, DateTimeOffset Expires);
}

public sealed record ShopItem(string Sku, string Title);

public sealed record ShopPage(IReadOnlyList<ShopItem> Items, int Pages, int Count);

[JsonSerializable(typeof(ShopPage))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ShopJsonContext : JsonSerializerContext;

internal sealed class ShopSource(HttpClient client, string registration) : IPagedProductSource
{
    public string Vendor => "Shop";

    public ProductCapabilities Capabilities { get; } = new()
    {
        Statuses = FilterSupport.NotAvailable,
        Tag = FilterSupport.NotAvailable,
        Category = FilterSupport.NotAvailable,
        Created = FilterSupport.NotAvailable,
        Updated = FilterSupport.NotAvailable,
    };

    public PagedPlan Plan(ProductQuery query) => new(ReadAsync);

    private async Task<SourcePage> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var number = request.Cursor?.Position ?? 1;
        var address = string.Create(
            CultureInfo.InvariantCulture, $"products?page={number}&size={request.PageSize}");
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        request.Call.AttachTo(message);
        using var response = await client.SendAsync(message, cancellationToken);
        var page = await response.Content.ReadFromJsonAsync(ShopJsonContext.Default.ShopPage, cancellationToken)
            ?? throw new JsonException("The response is null.");
        Product[] products = [.. page.Items.Select(item => new Product
        {
            Registration = registration,
            Vendor = Vendor,
            Id = item.Sku,
            Name = item.Title,
            Native = item,
        })];
        return new SourcePage(products)
        {
            Next = number < page.Pages ? new SourceCursor(number + 1) : null,
            Total = page.Count,
        };
    }
}
