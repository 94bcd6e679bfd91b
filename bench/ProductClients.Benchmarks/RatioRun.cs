using System.Globalization;

namespace ProductClients.Benchmarks;

/// <summary>Measures the engine and the loops in turn, in one process, so that a busy machine disturbs all alike.
/// Prints the medians of the CPU time, their ratios, and the bytes per product.</summary>
internal static class RatioRun
{
    private const int Products = 1_000;
    private const int Listings = 40;
    private const int Rounds = 41;

    // After about 2,000 listings, the runtime has replaced all code by optimized code.
    private const int WarmUpRounds = 50;

    public static async Task RunAsync(TextWriter output)
    {
        using var pages = new PageLoops(Products);
        using var arrays = new ArrayLoops(Products);
        await CompareAsync(
            output,
            "pages of 100 (NCP)",
            ("bare loop", pages.BareAsync),
            ("bare loop, mapped and signed", pages.MappedAsync),
            ("plain Refit, mapped", pages.RefitAsync),
            ("engine", pages.EngineAsync));
        await CompareAsync(
            output, "one array (LicenseSpring)", ("bare loop", arrays.BareAsync), ("engine", arrays.EngineAsync));
    }

    private static async Task CompareAsync(
        TextWriter output, string title, params (string Name, Func<Task<long>> List)[] cases)
    {
        var times = cases.Select(static _ => new List<double>()).ToArray();
        var bytes = new long[cases.Length];
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                var (time, allocated) = await MeasureAsync(cases[i].List);
                if (round >= 0)
                {
                    times[i].Add(time);
                    bytes[i] = allocated;
                }
            }
        }

        await output.WriteLineAsync($"{title}, {Products} products");
        var medians = times.Select(Median).ToArray();
        for (var i = 0; i < cases.Length; i++)
        {
            var ratios = string.Join(' ', Enumerable.Range(0, cases.Length - 1).Select(other => string.Create(
                CultureInfo.InvariantCulture,
                $"{Median(times[i].Zip(times[other], static (time, than) => time / than)),6:0.00}")));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {cases[i].Name,-30}{medians[i],8:0.000} ms  of the cases above {ratios}  "
                + $"{bytes[i] / (double)(Products * Listings),8:0.0} B per product"));
        }
    }

    private static async Task<(double Milliseconds, long Bytes)> MeasureAsync(Func<Task<long>> list)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var time = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Listings; i++)
        {
            if (await list() != Products)
            {
                throw new InvalidOperationException("A listing is not complete.");
            }
        }

        return (
            (Environment.CpuUsage.TotalTime - time).TotalMilliseconds / Listings,
            GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
