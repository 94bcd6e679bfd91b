using System.Globalization;

namespace ProductClients.Benchmarks;

/// <summary>Measures what the library does and what an application could do instead in turn, in one process, so that a
/// busy machine disturbs all alike. Prints the median CPU time of a unit, its bytes, and the median of its ratio to the
/// first case.</summary>
internal static class RatioRun
{
    private const int Products = 1_000;
    private const int Listings = 40;
    private const int Signatures = 4_000;
    private const int Rounds = 41;

    // After about 2,000 listings, the runtime has replaced all code by optimized code.
    private const int WarmUpRounds = 50;

    public static async Task RunAsync(TextWriter output)
    {
        using var pages = new PageLoops(Products);
        var engine = ("engine", (Func<Task>)(() => ListAsync(pages.EngineAsync)), Products * Listings);
        // In pairs: the code that both share is compiled for what has run, and another case would change it.
        foreach (var (name, list) in ((string, Func<Task<long>>)[])[
            ("bare loop", pages.BareAsync),
            ("bare loop, mapped and signed", pages.MappedAsync),
            ("plain Refit, mapped", pages.RefitAsync)])
        {
            await CompareAsync(
                output,
                "CPU time of a product in pages of 100 (NCP)",
                (name, () => ListAsync(list), Products * Listings),
                engine);
        }

        using var arrays = new ArrayLoops(Products);
        await CompareAsync(
            output,
            "CPU time of a product in one array (LicenseSpring)",
            ("bare loop", () => ListAsync(arrays.BareAsync), Products * Listings),
            ("engine", () => ListAsync(arrays.EngineAsync), Products * Listings));

        var signers = new SignerBenchmarks();
        signers.Setup();
        await CompareSignerAsync(output, "Huawei", signers.HuaweiHashes, signers.Huawei);
        await CompareSignerAsync(output, "Huawei V11", signers.HuaweiV11Hashes, signers.HuaweiV11);
        await CompareSignerAsync(output, "NCP", signers.NcpHashes, signers.Ncp);
        await CompareSignerAsync(output, "SCP", signers.ScpHashes, signers.Scp);
        await CompareSignerAsync(output, "LicenseSpring", signers.LicenseSpringHashes, signers.LicenseSpring);
        await CompareSignerAsync(output, "Qiniu", signers.QiniuHashes, signers.Qiniu);
    }

    private static async Task ListAsync(Func<Task<long>> list)
    {
        for (var i = 0; i < Listings; i++)
        {
            if (await list() < Products)
            {
                throw new InvalidOperationException("A listing is not complete.");
            }
        }
    }

    private static Task CompareSignerAsync(
        TextWriter output, string scheme, Action computeHashes, Func<ValueTask> sign) => CompareAsync(
            output,
            $"CPU time of a signature of {scheme}",
            ("hashes alone", () =>
            {
                for (var i = 0; i < Signatures; i++)
                {
                    computeHashes();
                }

                return Task.CompletedTask;
            }, Signatures),
            ("signer", async () =>
            {
                for (var i = 0; i < Signatures; i++)
                {
                    await sign();
                }
            }, Signatures));

    private static async Task CompareAsync(
        TextWriter output, string title, params (string Name, Func<Task> Run, int Units)[] cases)
    {
        var times = cases.Select(static _ => new List<double>()).ToArray();
        var bytes = new double[cases.Length];
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                var allocated = GC.GetTotalAllocatedBytes(precise: true);
                var started = Environment.CpuUsage.TotalTime;
                await cases[i].Run();
                if (round >= 0)
                {
                    times[i].Add((Environment.CpuUsage.TotalTime - started).TotalNanoseconds / cases[i].Units);
                    bytes[i] = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)cases[i].Units;
                }
            }
        }

        await output.WriteLineAsync(title);
        for (var i = 0; i < cases.Length; i++)
        {
            var ratio = Medians.OfRatios(times[i], times[0]);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {cases[i].Name,-30}{Medians.Of(times[i]),8:#,##0} ns {bytes[i],8:#,##0} B   ratio {ratio:0.00}"));
        }
    }
}
