using System.CommandLine;
using ProductClients.Cli.Output;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>Defines the command line of <c>diff</c>.</summary>
internal static class DiffCommand
{
    public const string Name = "diff";

    public static Command Create(Terminal terminal)
    {
        var old = Arguments.InputFile("OLD", "The earlier output of 'list --format ndjson'; - is the standard input.");
        var @new = Arguments.InputFile("NEW", "The later output; - is the standard input.");
        var format = Options.Parsed<DiffFormat?>(
            "--format",
            "text (default: a table on a terminal, otherwise a line per change), json or ndjson.",
            "FORMAT",
            "one of text, json, ndjson",
            Options.Word<DiffFormat>);
        var ignore = Options.Texts(
            "--ignore",
            "Ignore this field, such as updatedAt, and everything below it. Can be given several times.",
            "FIELD");

        var command = new Command(Name, "Shows the products that were added, removed or changed between two listings.")
        {
            old, @new, format, ignore,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(old) == InputFile.StandardInput && result.GetValue(@new) == InputFile.StandardInput)
            {
                result.AddError("OLD and NEW are both the standard input (-); only one of them can be.");
            }

            foreach (var field in (result.GetValue(ignore) ?? []).Where(static f => f is "" or "registration" or "id"))
            {
                result.AddError($"{ignore.Name} is '{field}'; it must be a field other than registration and id, "
                    + "which identify a product.");
            }
        });
        command.SetAction((parsed, cancellationToken) => DiffRun.RunAsync(
            new DiffRequest
            {
                Old = new InputFile(parsed.GetValue(old)!),
                New = new InputFile(parsed.GetValue(@new)!),
                Ignored = parsed.GetValue(ignore) ?? [],
                Format = parsed.GetValue(format) ?? DiffFormat.Text,
                Verbose = CommonOptions.IsVerbose(parsed),
            },
            terminal,
            cancellationToken));
        return command;
    }
}
