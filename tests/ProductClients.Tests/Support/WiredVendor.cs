using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Tests.Support;

/// <summary>A registration "acme" of any vendor with its complete pipeline, over a handler or a server of the
/// test.</summary>
internal sealed class WiredVendor : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private WiredVendor(string vendor, HttpMessageHandler? wire, IEnumerable<(string Key, string Value)> settings)
    {
        var services = new ServiceCollection();
        var all = new Dictionary<string, string?> { ["Vendor"] = vendor, ["RetryDelay"] = "0:0:0" };
        foreach (var (key, value) in Credentials(vendor).Concat(settings))
        {
            all[key] = value;
        }

        var registration = services.AddProductClients(new ConfigurationBuilder()
            .AddInMemoryCollection(
                all.Select(static setting => KeyValuePair.Create("ProductClients:acme:" + setting.Key, setting.Value)))
            .Build()).Registration("acme");
        if (wire is not null)
        {
            registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        }

        _services = services.BuildServiceProvider();
    }

    public static WiredVendor Over(
        HttpMessageHandler wire, string vendor, params (string Key, string Value)[] settings) =>
        new(vendor, wire, settings);

    public static WiredVendor Over(Uri endpoint, string vendor) =>
        new(vendor, wire: null, [("Endpoint", endpoint.AbsoluteUri)]);

    /// <summary>Returns a response of the vendor with these products, and with their number as total.</summary>
    public static string ResponseWith(string vendor, params string[] products) =>
        Response(vendor, $"[{string.Join(',', products)}]", $"{products.Length}");

    /// <summary>Returns a response of the vendor with a list and a total.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="list">The JSON of the list; null for a response that has none.</param>
    /// <param name="total">The JSON of the total; null for a response that has none.</param>
    public static string Response(string vendor, string? list, string? total)
    {
        string Property(string name, string? json) => json is null ? "" : $",\"{name}\":{json}";
        return vendor switch
        {
            "Huawei" => $$"""{"x":0{{Property("count", total)}}{{Property("products", list)}}}""",
            "Ncp" => $$$"""{"productPage":{"x":0{{{Property("total", total)}}}{{{Property("content", list)}}}}}""",
            "Scp" => $$"""{"current_page":1{{Property("total_count", total)}}{{Property("products", list)}}}""",
            _ => list ?? "",
        };
    }

    /// <summary>Returns a product of the vendor.</summary>
    public static string Product(string vendor, int id, string name = "n") => vendor switch
    {
        "Huawei" => $$"""{"product_id":"p{{id}}","name":"{{name}}"}""",
        "Ncp" => $$"""{"productId":"p{{id}}","productName":"{{name}}"}""",
        "Scp" => $$"""{"product_id":"p{{id}}","display_name":"{{name}}"}""",
        "LicenseSpring" => $$"""{"id":{{id}},"product_name":"{{name}}"}""",
        _ => $$"""{"product_name":"{{name}}{{id}}","status":"successful"}""",
    };

    public Task<List<Product>> ListAsync() => Lister().ToListAsync();

    public Task<ListingResult> ResultAsync() => Lister().ToResultAsync(TestContext.Current.CancellationToken);

    public Task<ProductClientException> FailureAsync() => Assert.ThrowsAsync<ProductClientException>(ListAsync);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private ProductListing Lister() => _services.GetRequiredKeyedService<IProductLister>("acme")
        .ListAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static (string Key, string Value)[] Credentials(string vendor) => vendor switch
    {
        "Huawei" => [("Region", "r"), ("ProjectId", "p"), ("AccessKey", "AK"), ("SecretKey", "canary-secret")],
        "LicenseSpring" => [("ApiKey", "canary-key"), ("SharedKey", "canary-secret")],
        "Qiniu" =>
        [
            ("Endpoint", "https://spock.example"), ("Auth", "Qiniu"),
            ("AccessKey", "AK"), ("SecretKey", "canary-secret"),
        ],
        _ => [("AccessKey", "AK"), ("SecretKey", "canary-secret")],
    };
}
