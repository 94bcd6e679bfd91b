using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZiggyCreatures.Caching.Fusion;

namespace ProductClients.Caching.Tests.Docs;

/// <summary>The code of docs/caching.md and of the README of the package.</summary>
internal static partial class CachingCode
{
    public static void Add(IHostApplicationBuilder builder)
    {
        builder.Services.AddProductClients(builder.Configuration).AddCaching(options =>
        {
            options.Lifetime = TimeSpan.FromMinutes(2);
            options.PerRegistration["ncp"] = new RegistrationCachingOptions { Lifetime = TimeSpan.FromMinutes(30) };
        });
    }

    public static void AddRedis(IHostApplicationBuilder builder)
    {
        builder.Services.AddStackExchangeRedisCache(options => options.Configuration = "localhost:6379");
    }

    public static void AddFusionCache(IHostApplicationBuilder builder)
    {
        builder.Services.AddFusionCache()
            .WithSystemTextJsonSerializer()
            .WithRegisteredDistributedCache()
            .AsHybridCache();
    }

    public static void Configure(ProductCachingOptions options)
    {
        options.AddNativeModel("Acme", AcmeJsonContext.Default.AcmeProduct);
        options.PerRegistration["shop"] = new RegistrationCachingOptions { Account = "shop-eu" };
    }

    public static ProductQuery Refresh()
    {
        var query = new ProductQuery { CacheMode = CacheMode.Refresh };
        return query;
    }

    public static async Task ReadReportAsync(
        IProductLister lister, TextWriter output, CancellationToken cancellationToken)
    {
        var listing = lister.ListAsync();
        var result = await listing.ToResultAsync(cancellationToken);
        if (result.Report.ServedFromCache)
        {
            var error = result.Report.HiddenError?.Code; // the vendor has failed, if it is not null
            output.WriteLine($"The products are {result.Report.Age} old. {error}");
        }
    }

    public static async Task InvalidateAsync(IProductCache cache, CancellationToken cancellationToken)
    {
        await cache.InvalidateAsync("ncp", cancellationToken);
    }

    internal sealed record AcmeProduct;

    [JsonSerializable(typeof(AcmeProduct))]
    internal sealed partial class AcmeJsonContext : JsonSerializerContext;
}
