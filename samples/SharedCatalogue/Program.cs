using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProductClients;
using ProductClients.Testing;

// Two instances of a service share one catalog. REDIS=localhost:6379 makes Redis the second level of their caches.
if (args is ["instance", var number])
{
    await RunInstanceAsync(number);
    return;
}

await using var vendors = await VendorEmulators.StartAsync();
foreach (var instance in new[] { "1", "2" })
{
    var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], "instance", instance]);
    foreach (var setting in vendors.Configuration.AsEnumerable())
    {
        start.Environment[setting.Key.Replace(":", "__", StringComparison.Ordinal)] = setting.Value;
    }

    var before = Requests();
    using var process = Process.Start(start)!;
    await process.WaitForExitAsync();
    Console.WriteLine($"the vendors received {Requests() - before} requests");
}

int Requests() => vendors.Sum(static vendor => vendor.Requests.Count);

static async Task RunInstanceAsync(string number)
{
    var builder = Host.CreateApplicationBuilder();
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    var redis = builder.Configuration["REDIS"];
    if (redis is not null)
    {
        builder.Services.AddStackExchangeRedisCache(options => options.Configuration = redis);
    }

    builder.Services.AddProductClients(builder.Configuration)
        .AddCaching(static options => options.Lifetime = TimeSpan.FromMinutes(1));
    using var host = builder.Build();
    host.Services.ValidateProductClients();

    var catalog = host.Services.GetRequiredService<IProductCatalog>();
    // Callers at the same time share one listing of each vendor.
    var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => catalog.ListAsync().ToResultAsync()));
    var later = await catalog.ListAsync().ToResultAsync();

    Console.WriteLine(
        $"instance {number} ({(redis is null ? "memory" : "memory and Redis")}): {results.Length + 1} listings of "
        + $"{later.Products.Count} products");
}
