using System.CommandLine;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>The options that several commands share.</summary>
internal static class CommonOptions
{
    private const string VerboseName = "--verbose";

    /// <summary>Creates the option <c>--verbose</c>, which every command has.</summary>
    public static Option<bool> Verbose() => new(VerboseName)
    {
        Description = "Print more to the error stream: the result of every registration, the counts of a comparison, "
            + "and a stack trace if the tool itself fails.",
        Recursive = true,
    };

    public static bool IsVerbose(ParseResult parsed) => parsed.GetValue<bool>(VerboseName);

    public static Option<string?> Config() => Options.Text(
        "--config",
        "The configuration file. The default is productclients.json in the working directory. Environment variables "
        + "(ProductClients__NAME__KEY) override it.",
        "FILE");

    public static Option<bool> Embedded() =>
        Options.Flag("--embedded", "Use the built-in emulators of all vendors; no configuration is read.");

    public static ConfigurationChoice Choice(
        ParseResult parsed, Option<string?> config, Option<bool>? embedded = null) =>
        new(parsed.GetValue(config), embedded is not null && parsed.GetValue(embedded));

    /// <summary>Adds a validator that rejects - as a file. The standard output has the results, so it would have two
    /// meanings.</summary>
    public static void RequireFile(Command command, Option<string?> file) =>
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is "" or "-")
            {
                result.AddError($"{file.Name} is '{result.GetValue(file)}'; it must be a file. /dev/stderr is the "
                    + "standard error stream.");
            }
        });

    /// <summary>Adds a validator that rejects <c>--config</c> together with <c>--embedded</c>.</summary>
    public static void RequireOneSource(Command command, Option<string?> config, Option<bool> embedded) =>
        command.Validators.Add(result =>
        {
            if (result.GetResult(config) is { Implicit: false } && result.GetValue(embedded))
            {
                result.AddError("--config and --embedded cannot be used together; remove one of them.");
            }
        });
}
