using System.CommandLine;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    private const string VerboseName = "--verbose";

    /// <summary>An option of every command.</summary>
    public static Option<bool> Verbose() => new(VerboseName)
    {
        Description = "Say on the error stream what became of every registration, and where the tool itself failed.",
        Recursive = true,
    };

    public static bool IsVerbose(ParseResult parsed) => parsed.GetValue<bool>(VerboseName);

    public static Option<string?> Config() => Options.Text(
        "--config",
        "The configuration. The default is productclients.json in the working directory. Environment variables "
        + "(ProductClients__name__Key) go before it.",
        "FILE");

    public static Option<bool> Embedded() =>
        Options.Flag("--embedded", "Use the built-in emulators of all vendors; no configuration is read.");

    public static ConfigurationChoice Choice(
        ParseResult parsed, Option<string?> config, Option<bool>? embedded = null) =>
        new(parsed.GetValue(config), embedded is not null && parsed.GetValue(embedded));

    /// <summary>Refuses both at once.</summary>
    public static void RequireOneSource(Command command, Option<string?> config, Option<bool> embedded) =>
        command.Validators.Add(result =>
        {
            if (result.GetResult(config) is { Implicit: false } && result.GetValue(embedded))
            {
                result.AddError("--config and --embedded exclude each other.");
            }
        });
}
