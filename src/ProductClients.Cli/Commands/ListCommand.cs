using System.CommandLine;
using ProductClients.Cli.Output;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary><c>list</c>: the command line.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = Arguments.Names("The registrations to list; all of them without a name.");
        var config = CommonOptions.Config();
        var embedded = CommonOptions.Embedded();
        var format = Options.Parsed<ListFormat?>(
            "--format",
            "table (the default), json, ndjson or csv; ndjson, csv and json are printed as products arrive.",
            "FORMAT",
            "one of table, json, ndjson, csv",
            Options.Word<ListFormat>);
        var timeout = Options.Seconds("--timeout", "The time the whole run may take.");
        var report = Options.Text("--report", "Write what became of each provider to this file, as JSON.", "FILE");

        var command = new Command("list", "Lists the products of the registrations.")
        {
            names, config, embedded, format, timeout, report,
        };
        var query = new QueryOptions(command);
        CommonOptions.RequireOneSource(command, config, embedded);
        command.SetAction((parsed, cancellationToken) => ListRun.RunAsync(
            new ListRequest
            {
                Names = parsed.GetValue(names) ?? [],
                Configuration = CommonOptions.Choice(parsed, config, embedded),
                Query = query.Read(parsed),
                Format = parsed.GetValue(format) ?? ListFormat.Table,
                Timeout = parsed.GetValue(timeout),
                Report = parsed.GetValue(report),
                Verbose = CommonOptions.IsVerbose(parsed),
            },
            terminal,
            cancellationToken));
        return command;
    }
}
