using System.Diagnostics;

namespace ProductClients.Benchmarks.Soak;

/// <summary>What a leak would show in.</summary>
internal sealed record ProcessState(int Handles, int Threads, long Timers, long HeapBytes)
{
    // The thread pool ends a thread that had nothing to do for twenty seconds, a handler a connection after a minute.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(90);

    /// <summary>Measures when nothing happens any more and all garbage is gone.</summary>
    public static async Task<ProcessState> MeasureAsync()
    {
        await Task.Delay(Quiet);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return new ProcessState(
            process.HandleCount,
            process.Threads.Count,
            Timer.ActiveCount,
            GC.GetTotalMemory(forceFullCollection: true));
    }
}
