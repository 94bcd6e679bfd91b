namespace ProductClients.Cli.Tests;

/// <summary>Runs code that may not end. A loop that does not end fails the test at its timeout instead of blocking the
/// run.</summary>
internal static class Cancellable
{
    public static Task RunAsync(Action code, CancellationToken timeout) => Task.Run(code, timeout).WaitAsync(timeout);

    public static Task<T> RunAsync<T>(Func<Task<T>> code, CancellationToken timeout) =>
        Task.Run(code, timeout).WaitAsync(timeout);
}
