namespace ProductClients.Tests.Support;

internal static class Garbage
{
    /// <summary>Collects garbage until a task has completed that waits for a finalizer, or for ten seconds.</summary>
    public static async Task CollectUntilAsync(Task waiting)
    {
        for (var i = 0; i < 1_000 && !waiting.IsCompleted; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.WhenAny(waiting, Task.Delay(10, TestContext.Current.CancellationToken));
        }
    }
}
