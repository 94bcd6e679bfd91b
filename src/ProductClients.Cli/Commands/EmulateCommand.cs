using System.CommandLine;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>Defines the command line of <c>emulate</c>.</summary>
internal static class EmulateCommand
{
    private const int LastFirstPort = 65_531;

    public static Command Create(Terminal terminal)
    {
        var port = Options.Count(
            "--port",
            "The first of five consecutive ports. By default the system chooses free ports.",
            min: 1,
            max: LastFirstPort);
        var command = new Command("emulate", "Runs the emulators of all vendors until Ctrl+C.") { port };
        command.SetAction((parsed, cancellationToken) =>
            EmulateRun.RunAsync(parsed.GetValue(port), terminal, cancellationToken));
        return command;
    }
}
