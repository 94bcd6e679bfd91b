using System.Diagnostics;
using System.Globalization;

namespace ProductClients.Benchmarks.Soak;

/// <summary>
/// Runs many listings of vendors that fail in 30 % of the requests, and measures whether the process has grown.
/// </summary>
internal static class SoakRun
{
    public const int DefaultCount = 100_000;

    private const int Seed = 20261122;
    private const int WarmUp = 20_000;
    private const int Callers = 64;
    private const int MaxMoreHandles = 4;
    private const int MaxMoreThreads = 4;
    private const int MaxMoreTimers = 2;
    private const long MaxMoreHeapBytes = 128 * 1024;

    /// <summary>Runs the soak test.</summary>
    /// <returns>Whether the process has not grown and no promise was broken.</returns>
    public static async Task<bool> RunAsync(int count, TextWriter output)
    {
        await using var app = await SoakApp.StartAsync(Seed);
        await ListAsync(app, new SoakTally(), first: 0, WarmUp);
        var before = await ProcessState.MeasureAsync();

        var (requests, faults) = (app.Requests, app.Faults);
        var tally = new SoakTally();
        var took = await ListAsync(app, tally, WarmUp, count / 2);
        var between = await ProcessState.MeasureAsync();
        took += await ListAsync(app, tally, WarmUp + (count / 2), count - (count / 2));
        var after = await ProcessState.MeasureAsync();
        var mayGrow = $"{MaxMoreHeapBytes / 1024} since half way";

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {count:N0} listings (seed {Seed}, {Callers} callers) in {took.TotalSeconds:N0} s:
            {tally.Products:N0} products, {app.Requests - requests:N0} requests,
            {app.Faults - faults:N0} of them with a fault.

            | in the process | before | half way | after | may grow by |
            |---|---:|---:|---:|---:|
            | handles | {before.Handles:N0} | {between.Handles:N0} | {after.Handles:N0} | {MaxMoreHandles} |
            | threads | {before.Threads:N0} | {between.Threads:N0} | {after.Threads:N0} | {MaxMoreThreads} |
            | active timers | {before.Timers:N0} | {between.Timers:N0} | {after.Timers:N0} | {MaxMoreTimers} |
            | managed heap (KiB) | {before.HeapKiB:N0} | {between.HeapKiB:N0} | {after.HeapKiB:N0} | {mayGrow} |

            | listings ended | times |
            |---|---:|
            {string.Join('\n', tally.Outcomes.Select(static outcome => string.Create(
                CultureInfo.InvariantCulture, $"| {outcome.Key} | {outcome.Value:N0} |")))}

            Promises broken: {tally.Broken.Count}
            """));
        foreach (var promise in tally.Broken.Take(10))
        {
            await output.WriteLineAsync("- " + promise);
        }

        // The heap is compared with the middle of the run, since it first grows by pools and by recompiled code.
        return tally.Broken.Count == 0
            && HasNotGrown(before, after)
            && after.HeapBytes - between.HeapBytes <= MaxMoreHeapBytes;
    }

    private static async Task<TimeSpan> ListAsync(SoakApp app, SoakTally tally, int first, int count)
    {
        var started = Stopwatch.GetTimestamp();
        var caller = new SoakCaller(app, tally, Seed);
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = Callers },
            async (number, _) => await caller.ListAsync(number));
        return Stopwatch.GetElapsedTime(started);
    }

    private static bool HasNotGrown(ProcessState before, ProcessState after) =>
        after.Handles - before.Handles <= MaxMoreHandles
        && after.Threads - before.Threads <= MaxMoreThreads
        && after.Timers - before.Timers <= MaxMoreTimers;
}
