using BenchmarkDotNet.Attributes;

namespace ProductClients.Benchmarks;

/// <summary>Compares a catalog of five registrations with their listings one after the other.</summary>
public class CatalogBenchmarks : IDisposable
{
    private const int Registrations = 5;
    private CatalogLoops _loops = null!;

    [Params(1_000, 100_000)]
    public int Products { get; set; }

    [GlobalSetup]
    public void Setup() => _loops = new CatalogLoops(Registrations, Products);

    [Benchmark(Baseline = true, Description = "five listings in turn")]
    public Task<long> InTurn() => _loops.InTurnAsync();

    [Benchmark(Description = "catalog of five")]
    public Task<long> Catalog() => _loops.CatalogAsync();

    [GlobalCleanup]
    public void Dispose()
    {
        _loops.Dispose();
        GC.SuppressFinalize(this);
    }
}
