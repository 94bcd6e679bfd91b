using System.Collections;

namespace ProductClients.Cli;

/// <summary>The tool's view of the process it runs in.</summary>
internal sealed record AppEnvironment
{
    private const int DefaultWidth = 80;
    private const string Term = "TERM";

    /// <summary>Gets the directory that relative paths are resolved against.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Gets the environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Gets a delegate that opens the standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Gets a value that indicates whether the standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Gets the width of the terminal, in columns.</summary>
    /// <value>The default is 80.</value>
    public int TerminalWidth { get; init; } = DefaultWidth;

    /// <summary>Gets a value that indicates whether the output may have colors (no-color.org).</summary>
    public bool UsesColor =>
        OutputIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable(Term) is not "dumb";

    public static AppEnvironment OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
            static variable => (string)variable.Key,
            static variable => (string?)variable.Value,
            StringComparer.Ordinal);
        // When Console is first used, it writes the sequence with which this kind of terminal sends other codes for
        // keys. The tool reads no keys, and NO_COLOR promises that there are no sequences.
        Environment.SetEnvironmentVariable(Term, null);
        return new AppEnvironment
        {
            WorkingDirectory = Directory.GetCurrentDirectory(),
            Variables = variables,
            OpenInput = Console.OpenStandardInput,
            OutputIsTerminal = isTerminal,
            // Some terminals report a width of 0.
            TerminalWidth = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth,
        };
    }

    public string PathOf(string path) => Path.GetFullPath(path, WorkingDirectory);

    private string? Variable(string name) => Variables.GetValueOrDefault(name);
}
