// Lists five emulated vendors, calls typed interfaces, and prints the bytes of each request that is written to the
// socket. The clock, the keys and the host are the same in each run, so the output does not depend on how the program
// was compiled.
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

var time = new ManualTime(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
await using var vendors = await VendorEmulators.StartAsync(options => options.UseTimeProvider(time));

var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
foreach (var vendor in vendors)
{
    foreach (var (key, value) in vendor.Settings)
    {
        settings[$"ProductClients:{vendor.Name}:{key}"] = value;
    }

    settings[$"ProductClients:{vendor.Name}:RetryDelay"] = "00:00:00";
    settings[$"ProductClients:{vendor.Name}:Endpoint"] = $"http://localhost{vendor.Endpoint.AbsolutePath}";
}

var services = new ServiceCollection();
services.AddSingleton<TimeProvider>(time);
var clients = services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
var sent = vendors.ToDictionary(static vendor => vendor.Name, static _ => new MemoryStream(), StringComparer.Ordinal);
foreach (var vendor in vendors)
{
    var (port, log) = (vendor.Endpoint.Port, sent[vendor.Name]);
    clients.Registration(vendor.Name).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler((handler, _) =>
        ((SocketsHttpHandler)handler).ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
            return new RecordingStream(new NetworkStream(socket, ownsSocket: true), log);
        });
}

clients.Registration("huawei").AddApi<IOwnApi>(OwnJson.Default);
clients.Registration("ncp").AddApi<IOwnApi>(OwnJson.Default);
await using var serviceProvider = services.BuildServiceProvider();
var result = await serviceProvider.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync();

// The requests have every kind of value: numbers, Booleans, enum values, instants, lists and headers.
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

// The package also brings Refit's generator for an interface of the app's own.
var keepsPromises = true;
foreach (var vendor in new VendorEmulator[] { vendors.Huawei, vendors.Ncp })
{
    vendor.Map("GET", "/own/{id}", static request =>
        EndpointResponse.Json(new Own(request.PathValues["id"], request.QueryParameters.Count), OwnJson.Default.Own));
    vendor.Map("POST", "/own", static request =>
        EndpointResponse.Json(request.ReadJson(OwnJson.Default.Own)!, OwnJson.Default.Own, 201));
    vendor.Map("GET", "/own", static _ => EndpointResponse.Json("""[{"Id":"a","Size":1},{"Id":"b","Size":2}]"""));
    vendor.Map("GET", "/own/{id}/missing", static _ => EndpointResponse.VendorError(404));

    var own = serviceProvider.GetRequiredKeyedService<IOwnApi>(vendor.Name);
    Console.WriteLine($"== own interface of {vendor.Name}: {await own.GetAsync("한 page", instant, isOpen: true)}");
    using var created = await own.CreateAsync(new Own("new", 3));
    Console.WriteLine($"{(int)created.StatusCode!} {created.Content}");
    await foreach (var one in own.ReadAsync())
    {
        Console.WriteLine(one);
    }

    using var missing = await own.FindAsync("1");
    Console.WriteLine($"{missing.StatusCode} {((ProductClientException)missing.Error!.InnerException!).Code}");

    // A GET that gets 503 is sent again with a fresh signature. A POST is sent once.
    var signatures = new HashSet<string>(StringComparer.Ordinal);
    var posts = 0;
    vendor.Map("GET", "/own/busy/{id}", request =>
    {
        time.Now += TimeSpan.FromSeconds(2);
        signatures.Add(string.Join('\n', request.Headers.Select(static header => $"{header.Key}: {header.Value}")));
        return signatures.Count == 1
            ? EndpointResponse.VendorError(503)
            : EndpointResponse.Json(new Own(request.PathValues["id"], 0), OwnJson.Default.Own);
    });
    vendor.Map("POST", "/own/busy", _ =>
    {
        posts++;
        return EndpointResponse.VendorError(503);
    });
    var busy = await own.GetBusyAsync("1");
    using var rejected = await own.CreateBusyAsync(new Own("new", 3));
    Console.WriteLine($"{busy} after {signatures.Count} signatures; {rejected.StatusCode} after {posts} requests");
    keepsPromises &= (signatures.Count, posts) == (2, 1);
}

foreach (var report in result.Report.Registrations)
{
    Console.WriteLine($"== {report.Registration}: {report.Outcome}, {report.Products} products");
    Console.WriteLine(Encoding.Latin1.GetString(sent[report.Registration].ToArray()).ReplaceLineEndings("\n"));
}

return result.Report.Failures.Count == 0 && keepsPromises ? 0 : 1;
