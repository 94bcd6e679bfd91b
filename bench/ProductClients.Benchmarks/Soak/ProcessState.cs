using System.Diagnostics;

namespace ProductClients.Benchmarks.Soak;

/// <summary>The values of the process that grow if there is a leak.</summary>
internal sealed record ProcessState(int Handles, int Threads, long Timers, long HeapBytes)
{
    // The thread pool ends a thread that was idle for 20 seconds. A handler closes a connection that was idle for a
    // minute.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(90);

    public double HeapKiB => HeapBytes / 1024.0;

    /// <summary>Waits until the process is idle, collects all garbage, and measures.</summary>
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
