using System.CommandLine;

namespace ProductClients.Cli.Commands;

/// <summary><c>providers</c>: the command line.</summary>
internal static class ProvidersCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = CommonOptions.Config();
        var embedded = CommonOptions.Embedded();
        var command = new Command("providers", "Shows the configured registrations and what each can filter.")
        {
            config, embedded,
        };
        CommonOptions.RequireOneSource(command, config, embedded);
        command.SetAction((parsed, cancellationToken) => ProvidersRun.RunAsync(
            CommonOptions.Choice(parsed, config, embedded), terminal, cancellationToken));
        return command;
    }
}
