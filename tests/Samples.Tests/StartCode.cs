using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProductClients.Testing;

namespace ProductClients.Samples.Tests;

/// <summary>The code of docs/start.md that runs without an account, letter for letter.</summary>
internal static class StartCode
{
    public static async Task<CatalogResult> ListEmulatorsAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        await using var vendors = await VendorEmulators.StartAsync();
        builder.Services.AddProductClients(vendors.Configuration);
        using var host = builder.Build();
        return await host.Services.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync();
    }
}
