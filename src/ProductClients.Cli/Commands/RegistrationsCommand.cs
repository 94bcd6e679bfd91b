using System.CommandLine;

namespace ProductClients.Cli.Commands;

/// <summary><c>registrations</c>: the command line.</summary>
internal static class RegistrationsCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = CommonOptions.Config();
        var embedded = CommonOptions.Embedded();
        var command = new Command("registrations", "Shows the configured registrations and what each can filter.")
        {
            config, embedded,
        };
        CommonOptions.RequireOneSource(command, config, embedded);
        command.SetAction((parsed, cancellationToken) => RegistrationsRun.RunAsync(
            CommonOptions.Choice(parsed, config, embedded), terminal, cancellationToken));
        return command;
    }
}
