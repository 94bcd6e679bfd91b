using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Benchmarks;

/// <summary>
/// Compares a listing by the engine with a bare loop of HttpClient and System.Text.Json, which reads the same bytes
/// into the same models. The engine also signs, limits, counts, maps, and checks for circles and duplicates.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class ListingBenchmarks : IDisposable
{
    private ServiceProvider _services = null!;
    private IProductLister _ncp = null!;
    private IProductLister _licenseSpring = null!;
    private HttpClient _pages = null!;
    private HttpClient _array = null!;

    [Params(1_000, 100_000)]
    public int Products { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        var ncpPages = new NcpPages(Products);
        clients.AddNcp("ncp", static options =>
                (options.AccessKey, options.SecretKey) = ("access", new Secret("secret")))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => ncpPages);
        clients.AddLicenseSpring("ls", static options =>
                (options.ApiKey, options.SharedKey) = (new Secret("key"), new Secret("secret")))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => new LicenseSpringArray(Products));
        _services = services.BuildServiceProvider();
        _ncp = _services.GetRequiredKeyedService<IProductLister>("ncp");
        _licenseSpring = _services.GetRequiredKeyedService<IProductLister>("ls");
        _pages = new HttpClient(ncpPages, disposeHandler: false);
        _array = new HttpClient(new LicenseSpringArray(Products));
    }

    [Benchmark(Baseline = true, Description = "bare loop"), BenchmarkCategory("Pages of 100 (NCP)")]
    public async Task<long> BarePages()
    {
        var count = 0L;
        while (true)
        {
            using var response = await _pages.GetAsync(
                new Uri($"https://ncp.example.com/products?offset={count}&limit=100"),
                HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var stream = await response.Content.ReadAsStreamAsync();
            var list = await JsonSerializer.DeserializeAsync(stream, NcpJsonContext.Default.NcpProductList);
            count += list!.ProductPage!.Content!.Count;
            if (count >= list.ProductPage.Total)
            {
                return count;
            }
        }
    }

    [Benchmark(Description = "engine"), BenchmarkCategory("Pages of 100 (NCP)")]
    public Task<long> EnginePages() => CountAsync(_ncp);

    [Benchmark(Baseline = true, Description = "bare loop"), BenchmarkCategory("One array (LicenseSpring)")]
    public async Task<long> BareArray()
    {
        var count = 0L;
        using var response = await _array.GetAsync(
            new Uri("https://ls.example.com/api/v4/products"), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        await foreach (var product in JsonSerializer.DeserializeAsyncEnumerable(
            stream, LicenseSpringJsonContext.Default.LicenseSpringProduct))
        {
            count += product is null ? 0 : 1;
        }

        return count;
    }

    [Benchmark(Description = "engine"), BenchmarkCategory("One array (LicenseSpring)")]
    public Task<long> EngineArray() => CountAsync(_licenseSpring);

    [GlobalCleanup]
    public void Dispose()
    {
        _services.Dispose();
        _pages.Dispose();
        _array.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<long> CountAsync(IProductLister lister)
    {
        var listing = lister.ListAsync();
        var count = 0L;
        await foreach (var product in listing)
        {
            count++;
        }

        return listing.Report.Outcome == ListingOutcome.Complete && count == Products
            ? count
            : throw new InvalidOperationException(listing.Report.ToString());
    }
}
