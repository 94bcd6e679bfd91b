using System.CommandLine;

namespace ProductClients.Cli.Commands;

/// <summary>The commands of the tool.</summary>
internal static class CommandTree
{
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Lists the products you have at several vendors, and explains how requests are signed.");
        root.Options.Add(CommonOptions.Verbose());
        root.Subcommands.Add(ListCommand.Create(terminal));
        root.Subcommands.Add(SignCommand.Create(terminal));
        root.Subcommands.Add(ProvidersCommand.Create(terminal));
        root.Subcommands.Add(EmulateCommand.Create(terminal));
        return root;
    }
}
