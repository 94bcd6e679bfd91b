// Lists five emulated vendors through every typed interface and prints the bytes of each request as they go to the
// socket. The clock, the keys and the host are fixed, so the output is the same however the program was compiled.
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NativeApp;
using ProductClients;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Scp;
using ProductClients.Testing;
using Refit;

var time = new FixedTime(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
await using var vendors = await VendorEmulators.StartAsync(options => options.UseTimeProvider(time));

var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
foreach (var vendor in vendors)
{
    foreach (var (key, value) in vendor.Settings)
    {
        settings[$"ProductClients:{vendor.Name}:{key}"] = value;
    }

    settings[$"ProductClients:{vendor.Name}:Endpoint"] = $"http://localhost{vendor.Endpoint.AbsolutePath}";
}

var services = new ServiceCollection();
services.AddSingleton<TimeProvider>(time);
var clients = services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
var sent = vendors.ToDictionary(static vendor => vendor.Name, static _ => new MemoryStream(), StringComparer.Ordinal);
foreach (var vendor in vendors)
{
    var (port, log) = (vendor.Endpoint.Port, sent[vendor.Name]);
    clients.Registration(vendor.Name).HttpClient.ConfigurePrimaryHttpMessageHandler((handler, _) =>
        ((SocketsHttpHandler)handler).ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
            return new RecordingStream(new NetworkStream(socket, ownsSocket: true), log);
        });
}

await using var serviceProvider = services.BuildServiceProvider();
var result = await serviceProvider.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync();

// Every kind of value that a typed interface writes: numbers, flags, words of enums, instants, lists, headers.
var instant = new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.FromHours(9));
await serviceProvider.GetRequiredKeyedService<IHuaweiProductsApi>("huawei").ListProductsAsync(
    vendors.Huawei.Settings["ProjectId"]!,
    new HuaweiProductQuery { Limit = 2, SortDirection = HuaweiSortDirection.Descending, CreateSince = instant },
    appUserId: "user-1");
await serviceProvider.GetRequiredKeyedService<INcpProductsApi>("ncp").ListProductsAsync(
    new NcpProductQuery { Limit = 2, IsPublished = true, SubscriptionCode = NcpSubscription.Public });
await serviceProvider.GetRequiredKeyedService<IScpProductsApi>("scp").ListProductsAsync(
    new ScpProductQuery { Limit = 2, ProductIds = ["a b", "한"], CreatedStartDate = instant },
    acceptLanguage: "ko-KR",
    apiVersion: "product 1.0");

// An interface of the application's own: the package brings Refit's generator.
using var ownClient = new HttpClient { BaseAddress = vendors.Ncp.Endpoint };
using var response = await RestService.ForGenerated<IOwnApi>(ownClient).GetAsync("한 page");
Console.WriteLine($"== own interface: {(int)response.StatusCode} for {vendors.Ncp.Requests[^1].Target}");

foreach (var report in result.Report.Registrations)
{
    Console.WriteLine($"== {report.Registration}: {report.Outcome}, {report.Products} products");
    Console.WriteLine(Encoding.Latin1.GetString(sent[report.Registration].ToArray()).ReplaceLineEndings("\n"));
}

return result.Report.Failures.Count == 0 ? 0 : 1;
