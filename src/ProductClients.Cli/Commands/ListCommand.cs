using System.CommandLine;
using System.Globalization;
using ProductClients.Cli.Output;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>Defines the command line of <c>list</c>.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = Arguments.Names("The registrations to list. By default, all of them.");
        var config = CommonOptions.Config();
        var embedded = CommonOptions.Embedded();
        var resume = Options.Text(
            "--continue",
            "Continue an earlier listing of one NAME, with the same filters, where it ended.",
            "TOKEN");
        var format = Options.Parsed<ListFormat?>(
            "--format",
            "table (default), json, ndjson or csv. All but table print products as they arrive.",
            "FORMAT",
            "one of table, json, ndjson, csv",
            Options.Word<ListFormat>);
        var timeout = Options.Seconds("--timeout", "The longest time that the run may take.");
        var report = Options.Text("--report", "Write the result of each registration to this file, as JSON.", "FILE");

        var command = new Command("list", "Lists the products of the registrations.")
        {
            names, config, embedded, resume, format, timeout, report,
        };
        var query = new QueryOptions(command);
        CommonOptions.RequireOneSource(command, config, embedded);
        RequireOneName(command, names, resume);
        CommonOptions.RequireFile(command, report);
        command.SetAction((parsed, cancellationToken) => ListRun.RunAsync(
            new ListRequest
            {
                Names = parsed.GetValue(names) ?? [],
                Configuration = CommonOptions.Choice(parsed, config, embedded),
                Query = query.Read(parsed),
                ContinuationToken = parsed.GetValue(resume),
                Format = parsed.GetValue(format) ?? ListFormat.Table,
                Timeout = parsed.GetValue(timeout),
                Report = parsed.GetValue(report),
                Verbose = CommonOptions.IsVerbose(parsed),
            },
            terminal,
            cancellationToken));
        return command;
    }

    // A continuation token is a position in the listing of one registration.
    private static void RequireOneName(Command command, Argument<string[]> names, Option<string?> resume) =>
        command.Validators.Add(result =>
        {
            var count = result.GetValue(names)?.Distinct(StringComparer.OrdinalIgnoreCase).Count() ?? 0;
            if (count != 1 && result.GetResult(resume) is { Implicit: false })
            {
                result.AddError(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{resume.Name} continues the listing of one registration, so it needs exactly one NAME, "
                        + $"not {count}."));
            }
        });
}
