using ProductClients.Cli.Emulators;

namespace ProductClients.Cli.Commands;

/// <summary>Runs <c>emulate</c>.</summary>
internal static class EmulateRun
{
    public static async Task<int> RunAsync(int? port, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var servers = await VendorServers.StartAsync(port, cancellationToken);
        await terminal.Output.WriteLineAsync(servers.ToJson());
        await terminal.Output.FlushAsync(cancellationToken);
        foreach (var line in servers.Describe())
        {
            await terminal.Error.WriteLineAsync(line);
        }

        await terminal.Error.WriteLineAsync("Press Ctrl+C to stop.");
        // Cancellation is the normal end of this command.
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Success;
    }
}
