using System.CommandLine;
using ProductClients.Cli.Output;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>Defines the command line of <c>watch</c>.</summary>
internal static class WatchCommand
{
    public const string Name = "watch";

    public static Command Create(Terminal terminal)
    {
        var names = Arguments.Names("The registrations to watch. By default, all of them.");
        var config = CommonOptions.Config();
        var embedded = CommonOptions.Embedded();
        var interval = Options.Duration(
            "--interval", "The wait between two rounds, such as 30s, 5m or 1h. The default is 60s.");
        var state = Options.Text(
            "--state", "Keep what is known of the products in this file, so that the next run continues.", "FILE");
        var once = Options.Flag(
            "--once", "Do one round and exit: 0 if nothing changed, 1 if something did, 3 if a registration failed.");
        var format = Options.Parsed<WatchFormat?>(
            "--format",
            "text (default: a line per change) or ndjson.",
            "FORMAT",
            "one of text, ndjson",
            Options.Word<WatchFormat>);

        var command = new Command(Name, "Lists the products again and again, and prints what changed.")
        {
            names, config, embedded, interval, state, once, format,
        };
        var filters = new FilterOptions(command);
        CommonOptions.RequireOneSource(command, config, embedded);
        CommonOptions.RequireFile(command, state);
        command.Validators.Add(result =>
        {
            if (result.GetValue(once) && result.GetResult(state) is null)
            {
                result.AddError($"{once.Name} compares with the run before, so it needs {state.Name} FILE.");
            }

            if (result.GetValue(once) && result.GetResult(interval) is { Implicit: false })
            {
                result.AddError($"{once.Name} and {interval.Name} cannot be used together; remove one of them.");
            }
        });
        command.SetAction((parsed, cancellationToken) => WatchRun.RunAsync(
            new WatchRequest
            {
                Names = parsed.GetValue(names) ?? [],
                Configuration = CommonOptions.Choice(parsed, config, embedded),
                Query = filters.Read(parsed),
                Interval = parsed.GetValue(interval),
                State = parsed.GetValue(state),
                Once = parsed.GetValue(once),
                Format = parsed.GetValue(format) ?? WatchFormat.Text,
                Verbose = CommonOptions.IsVerbose(parsed),
            },
            terminal,
            cancellationToken));
        return command;
    }
}
