using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ProductClients.Samples.DependencyInjection;

/// <summary>Lists active products of one account, then counts all products, then stops the app.</summary>
internal sealed class InventoryService(
    [FromKeyedServices("cn_north")] IProductLister huawei,
    IProductCatalog catalog,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var active = new ProductQuery { Statuses = [ProductStatus.Active], Take = 5 };
        await foreach (var product in huawei.ListAsync(active, stoppingToken))
        {
            Console.WriteLine($"{product.Registration}: {product.Name} ({product.Id})");
        }

        var result = await catalog.ListAsync(cancellationToken: stoppingToken).ToResultAsync(stoppingToken);
        foreach (var registration in result.Report.Registrations)
        {
            Console.WriteLine($"{registration.Registration}: {registration.Outcome}, {registration.Products} products, "
                + $"{registration.Requests} requests");
        }

        lifetime.StopApplication();
    }
}
