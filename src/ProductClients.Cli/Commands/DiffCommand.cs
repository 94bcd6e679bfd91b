using System.CommandLine;
using ProductClients.Cli.Comparison;
using ProductClients.Cli.Output;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary><c>diff</c>: the command line.</summary>
internal static class DiffCommand
{
    public const string Name = "diff";

    public static Command Create(Terminal terminal)
    {
        var old = Arguments.InputFile("OLD", "A file that 'list --format ndjson' wrote; - is the standard input.");
        var @new = Arguments.InputFile("NEW", "A later one; - is the standard input.");
        var format = Options.Parsed<DiffFormat?>(
            "--format",
            "text (the default: a table on a terminal, lines in a pipe or a file), json or ndjson.",
            "FORMAT",
            "one of text, json, ndjson",
            Options.Word<DiffFormat>);
        var ignore = Options.Texts(
            "--ignore", "Not this field, such as updatedAt, nor what is below it; may be repeated.", "FIELD");

        var command = new Command(Name, "Shows the products that were added, removed or changed between two listings.")
        {
            old, @new, format, ignore,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(old) == InputFile.StandardInput && result.GetValue(@new) == InputFile.StandardInput)
            {
                result.AddError("Only one of the two files can be the standard input.");
            }

            foreach (var field in (result.GetValue(ignore) ?? []).Where(static f => f is "" or "registration" or "id"))
            {
                result.AddError($"{ignore.Name} is '{field}'; it must be a field other than registration and id, "
                    + "by which products are found.");
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
