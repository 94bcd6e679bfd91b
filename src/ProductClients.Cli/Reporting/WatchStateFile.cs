using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Reporting;

/// <summary>The file of <c>--state</c>.</summary>
internal sealed class WatchStateFile
{
    private readonly string _path;

    private WatchStateFile(string path, IWatchState state)
    {
        _path = path;
        State = state;
    }

    public IWatchState State { get; }

    /// <summary>Returns the file. Nothing is opened yet.</summary>
    /// <exception cref="UsageException">It is the configuration file, or that of a standard stream.</exception>
    public static WatchStateFile Of(string path, ConfigurationChoice choice, Terminal terminal)
    {
        var full = terminal.Environment.PathOf(path);
        var real = RealPath.Of(full);
        choice.RequireOther("--state", real, terminal.Environment);
        ReportTargets.RequireNoRedirection("--state", real, terminal.Environment);
        return new WatchStateFile(path, new FileWatchState(full));
    }

    /// <summary>Returns the items of a watch. A failure of the file is one of the file, not of the output.</summary>
    /// <exception cref="UsageException">The file cannot be read or written, or is in use.</exception>
    public async IAsyncEnumerable<WatchItem> Guard(IAsyncEnumerable<WatchItem> items)
    {
        await using var enumerator = items.GetAsyncEnumerator();
        while (await NextAsync(enumerator))
        {
            yield return enumerator.Current;
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<WatchItem> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(VisibleText.Of($"The state file '{_path}' cannot be used: {error.Message}"));
        }
    }
}
