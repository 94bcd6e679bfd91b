using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace ProductClients.Benchmarks;

/// <summary>Compares a listing by the engine with loops that read the same bytes into the same models. The engine also
/// signs, limits, counts, maps, and checks for pages and products that come twice.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class ListingBenchmarks : IDisposable
{
    private PageLoops _pages = null!;
    private ArrayLoops _arrays = null!;

    [Params(1_000, 100_000)]
    public int Products { get; set; }

    [GlobalSetup]
    public void Setup() => (_pages, _arrays) = (new PageLoops(Products), new ArrayLoops(Products));

    [Benchmark(Baseline = true, Description = "bare loop"), BenchmarkCategory("Pages of 100 (NCP)")]
    public Task<long> BarePages() => _pages.BareAsync();

    [Benchmark(Description = "bare loop, mapped and signed"), BenchmarkCategory("Pages of 100 (NCP)")]
    public Task<long> MappedPages() => _pages.MappedAsync();

    [Benchmark(Description = "plain Refit, mapped"), BenchmarkCategory("Pages of 100 (NCP)")]
    public Task<long> RefitPages() => _pages.RefitAsync();

    [Benchmark(Description = "engine"), BenchmarkCategory("Pages of 100 (NCP)")]
    public Task<long> EnginePages() => _pages.EngineAsync();

    [Benchmark(Baseline = true, Description = "bare loop"), BenchmarkCategory("One array (LicenseSpring)")]
    public Task<long> BareArray() => _arrays.BareAsync();

    [Benchmark(Description = "engine"), BenchmarkCategory("One array (LicenseSpring)")]
    public Task<long> EngineArray() => _arrays.EngineAsync();

    [GlobalCleanup]
    public void Dispose()
    {
        _pages.Dispose();
        _arrays.Dispose();
        GC.SuppressFinalize(this);
    }
}
