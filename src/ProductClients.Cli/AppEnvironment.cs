using System.Collections;

namespace ProductClients.Cli;

/// <summary>What the tool sees of the process it runs in.</summary>
internal sealed record AppEnvironment
{
    private const int DefaultWidth = 80;

    /// <summary>Gets where relative paths start.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Gets the environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Gets what opens the standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Gets whether a person looks at the output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Gets how many columns the terminal has.</summary>
    public int TerminalWidth { get; init; } = DefaultWidth;

    /// <summary>Gets whether the output may be coloured (no-color.org).</summary>
    public bool UsesColor =>
        OutputIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not "dumb";

    public static AppEnvironment OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        return new AppEnvironment
        {
            WorkingDirectory = Directory.GetCurrentDirectory(),
            Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
                static variable => (string)variable.Key,
                static variable => (string?)variable.Value,
                StringComparer.Ordinal),
            OpenInput = Console.OpenStandardInput,
            OutputIsTerminal = isTerminal,
            // A terminal may know no size.
            TerminalWidth = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth,
        };
    }

    public string PathOf(string path) => Path.GetFullPath(path, WorkingDirectory);

    private string? Variable(string name) => Variables.GetValueOrDefault(name);
}
