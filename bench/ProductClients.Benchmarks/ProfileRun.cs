namespace ProductClients.Benchmarks;

/// <summary>Lists with the engine and does nothing else, for a profiler.</summary>
internal static class ProfileRun
{
    private const int Products = 1_000;
    private const int Listings = 20_000;

    public static async Task RunAsync(string list)
    {
        using var pages = new PageLoops(Products);
        using var arrays = new ArrayLoops(Products);
        using var catalog = new CatalogLoops(5, Products);
        var (run, registrations) = list switch
        {
            "pages" => ((Func<Task<long>>)pages.EngineAsync, 1),
            "array" => (arrays.EngineAsync, 1),
            "catalog" => (catalog.CatalogAsync, 5),
            _ => throw new ArgumentException($"'{list}' is none of: pages, array, catalog.", nameof(list)),
        };
        for (var i = 0; i < Listings / registrations; i++)
        {
            await run();
        }
    }
}
