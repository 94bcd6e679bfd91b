using System.Diagnostics;
using System.Globalization;
using ProductClients.Catalog;
using ProductClients.Listing;

namespace ProductClients.Benchmarks;

/// <summary>Measures rounds of a watch and listings of the same products in turn, in one process, so that a busy
/// machine disturbs all alike. Prints the medians and what stays in memory.</summary>
internal static class WatchRun
{
    private const int Products = 1_000_000;
    private const int Changed = 10_000;
    private const int Rounds = 7;
    private const double MebiByte = 1024 * 1024;

    public static async Task RunAsync(TextWriter output)
    {
        var source = new ChangingProducts(Products);
        var catalog = CatalogOf(source);
        await WarmUpAsync();

        var live = await MeasureMemoryAsync(catalog);
        await using var items = catalog.WatchAsync(new WatchOptions { Interval = TimeSpan.Zero }).GetAsyncEnumerator();
        var first = await MeasureAsync(() => RoundAsync(items, expected: 0));
        var listings = new List<Measured>();
        var same = new List<Measured>();
        var changed = new List<Measured>();
        for (var round = 0; round < Rounds; round++)
        {
            listings.Add(await MeasureAsync(() => ListAsync(catalog)));
            same.Add(await MeasureAsync(() => RoundAsync(items, expected: 0)));
            source.Change(Changed);
            changed.Add(await MeasureAsync(() => RoundAsync(items, Changed)));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Products:N0} products, ids of {ChangingProducts.IdLength} bytes: {live / MebiByte:0.0} MiB in memory, "
            + $"{(live / (double)Products) - ChangingProducts.IdLength:0.0} bytes per product besides its id"));
        await PrintAsync(output, "listing", listings, listings);
        await PrintAsync(output, "first round", [first], listings);
        await PrintAsync(output, "round without a change", same, listings);
        await PrintAsync(output, $"round with {Changed:N0} changes", changed, listings);
        await WithStateAsync(output, catalog);
    }

    // Compiles the code. Few products, since the last of them may still be in memory afterwards.
    private static async Task WarmUpAsync()
    {
        var catalog = CatalogOf(new ChangingProducts(Products / 1_000));
        for (var i = 0; i < 500; i++)
        {
            await ListAsync(catalog);
            await using var items = catalog.WatchAsync(new WatchOptions { MaxRounds = 2, Interval = TimeSpan.Zero })
                .GetAsyncEnumerator();
            await RoundAsync(items, expected: 0);
            await RoundAsync(items, expected: 0);
        }
    }

    // Between two rounds.
    private static async Task<long> MeasureMemoryAsync(ProductCatalog catalog)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var stop = new CancellationTokenSource();
        await using var items = catalog.WatchAsync(new WatchOptions(), stop.Token).GetAsyncEnumerator();
        await RoundAsync(items, expected: 0);
        var next = items.MoveNextAsync().AsTask();
        var live = GC.GetTotalMemory(forceFullCollection: true) - before;
        await stop.CancelAsync();
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return live;
    }

    private static async Task WithStateAsync(TextWriter output, ProductCatalog catalog)
    {
        var folder = Directory.CreateTempSubdirectory("productclients-");
        try
        {
            var state = new FileWatchState(Path.Combine(folder.FullName, "state"));
            var items = catalog.WatchAsync(new WatchOptions { MaxRounds = 1, State = state }).GetAsyncEnumerator();
            await using (items)
            {
                await RoundAsync(items, expected: 0);
                var write = await MeasureAsync(async () => await items.MoveNextAsync());
                var size = new FileInfo(state.ToString()).Length / MebiByte;
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  the state is written in {write.Elapsed.TotalMilliseconds:N0} ms: {size:0.0} MiB"));
            }

            items = catalog.WatchAsync(new WatchOptions { MaxRounds = 1, State = state }).GetAsyncEnumerator();
            await using (items)
            {
                var round = await MeasureAsync(() => RoundAsync(items, expected: 0));
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  the next run reads it and lists in {round.Elapsed.TotalMilliseconds:N0} ms"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PrintAsync(
        TextWriter output, string name, IReadOnlyList<Measured> rounds, IReadOnlyList<Measured> listings)
    {
        var bytes = Medians.Of(rounds.Select(static round => (double)round.Allocated)) / Products;
        // The first round, which is alone, is compared with every listing.
        var ratio = Medians.OfRatios(
            listings.Select((_, i) => rounds[i % rounds.Count].Cpu.TotalMilliseconds),
            listings.Select(static other => other.Cpu.TotalMilliseconds));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-30}{Medians.Of(rounds.Select(static round => round.Cpu.TotalMilliseconds)),8:N0} ms CPU, "
            + $"{Medians.Of(rounds.Select(static round => round.Elapsed.TotalMilliseconds)),6:N0} ms, "
            + $"{ratio:0.00} of a listing, "
            + $"{bytes,5:0} B allocated per product"));
    }

    private static async Task<Measured> MeasureAsync(Func<Task> run)
    {
        GC.Collect();
        var (bytes, cpu, started) =
            (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await run();
        return new Measured(
            Environment.CpuUsage.TotalTime - cpu,
            Stopwatch.GetElapsedTime(started),
            GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static async Task ListAsync(ProductCatalog catalog)
    {
        var listing = catalog.ListAsync();
        await foreach (var product in listing)
        {
            GC.KeepAlive(product);
        }

        Require(listing.Report.IsComplete);
    }

    private static async Task RoundAsync(IAsyncEnumerator<WatchItem> items, int expected)
    {
        var changes = 0;
        while (await items.MoveNextAsync() && items.Current.Kind == WatchItemKind.Change)
        {
            changes++;
        }

        Require(changes == expected && items.Current.Report is { Outcome: ListingOutcome.Complete });
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("A listing is not what it should be.");
        }
    }

    private static ProductCatalog CatalogOf(ChangingProducts source)
    {
        var options = new SourceOptions { PageSize = 100, MaxPages = 20_000 };
        return new ProductCatalog(
            [new ProductLister("memory", source, () => options, TimeProvider.System, static _ => null)]);
    }

    private sealed record Measured(TimeSpan Cpu, TimeSpan Elapsed, long Allocated);
}
