using System.CommandLine;

namespace ProductClients.Cli.Commands;

/// <summary>Defines the command line of <c>registrations</c>.</summary>
internal static class RegistrationsCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = CommonOptions.Config();
        var embedded = CommonOptions.Embedded();
        var command = new Command("registrations", "Shows the configured registrations and their filters.")
        {
            config, embedded,
        };
        CommonOptions.RequireOneSource(command, config, embedded);
        command.SetAction((parsed, cancellationToken) => RegistrationsRun.RunAsync(
            CommonOptions.Choice(parsed, config, embedded), terminal, cancellationToken));
        return command;
    }
}
