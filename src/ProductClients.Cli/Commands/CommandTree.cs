using System.CommandLine;
using System.CommandLine.Help;

namespace ProductClients.Cli.Commands;

/// <summary>The commands of the tool.</summary>
internal static class CommandTree
{
    // Not a RootCommand, because that takes its name from the assembly.
    public static Command Create(Terminal terminal) =>
        new(
            "productclients",
            "Lists the products you have at several vendors, calls their endpoints, and explains how requests are "
            + "signed.")
        {
            new HelpOption(),
            new VersionOption(),
            CommonOptions.Verbose(),
            ListCommand.Create(terminal),
            DiffCommand.Create(terminal),
            WatchCommand.Create(terminal),
            CallCommand.Create(terminal),
            SignCommand.Create(terminal),
            RegistrationsCommand.Create(terminal),
            EmulateCommand.Create(terminal),
        };
}
