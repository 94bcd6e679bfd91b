// Adds a vendor of your own with its models, a mapper, a source and a signer. AddVendor adds paging, filters, sorting,
// continuation tokens, retries, timeouts and reports. The vendor is a stand-in here. A real app omits the handler.
using Microsoft.Extensions.DependencyInjection;
using ProductClients;
using ProductClients.Samples.AddYourOwnVendor;
using ProductClients.Testing;

const string Key = "acme-sample-key";
using var server = new AcmeServer(new VendorScript(24), Key);

var services = new ServiceCollection();
services.AddProductClients()
    .AddAcme("acme", new Secret(Key), options =>
    {
        options.Endpoint = new Uri("https://acme.example/");
        options.PageSize = 10;
    })
    .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => server);

await using var serviceProvider = services.BuildServiceProvider();
var query = new ProductQuery { Category = "tools", Statuses = [ProductStatus.Active] };
var listing = serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync(query);
await foreach (var product in listing)
{
    Console.WriteLine($"{product.Id}: {product.Name} ({product.Category}, {product.Status})");
}

var report = listing.Report;
Console.WriteLine($"{report.Products} of {report.Received} products from {report.Vendor} match, {report.Outcome}");
return report.Outcome == ListingOutcome.Complete ? 0 : 1;
