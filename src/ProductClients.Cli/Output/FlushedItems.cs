namespace ProductClients.Cli.Output;

/// <summary>Flushes the printed items before the next one is waited for, so that the reader sees them at once.
/// </summary>
internal static class FlushedItems
{
    /// <summary>Returns the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="output">The output to which the caller prints them.</param>
    /// <param name="stopAsync">Ends the items early, because the output cannot be written.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        IAsyncEnumerable<T> items, TextWriter output, Func<Task> stopAsync)
    {
        await using var enumerator = items.GetAsyncEnumerator();
        while (await NextAsync(enumerator, output, stopAsync))
        {
            yield return enumerator.Current;
        }
    }

    private static async ValueTask<bool> NextAsync<T>(
        IAsyncEnumerator<T> items, TextWriter output, Func<Task> stopAsync)
    {
        var next = items.MoveNextAsync();
        if (next.IsCompleted)
        {
            return await next;
        }

        var waiting = next.AsTask();
        try
        {
            await output.FlushAsync(CancellationToken.None);
        }
        catch
        {
            // The enumerator can be disposed only when no MoveNextAsync is pending.
            await stopAsync();
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await waiting;
    }
}
