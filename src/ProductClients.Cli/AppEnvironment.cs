using System.Collections;

namespace ProductClients.Cli;

/// <summary>The tool's view of the process it runs in.</summary>
internal sealed record AppEnvironment
{
    private const int DefaultWidth = 80;
    private const string Term = "TERM";

    /// <summary>Gets the directory that relative paths are resolved against, or <see langword="null"/> if it was
    /// deleted.</summary>
    public required string? WorkingDirectory { get; init; }

    /// <summary>Gets the environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Gets a delegate that opens the standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Gets a delegate that opens the standard output (1) or the standard error stream (2). It writes after
    /// the text that is there.</summary>
    public Func<int, Stream> OpenStandardStream { get; init; } = static _ => Stream.Null;

    /// <summary>Gets a delegate that returns the file that the standard output (1) or the standard error stream (2) is
    /// redirected to, or <see langword="null"/> if there is none or it is unknown.</summary>
    public Func<int, string?> RedirectionOf { get; init; } = static _ => null;

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
            WorkingDirectory = CurrentDirectory(),
            Variables = variables,
            OpenInput = Console.OpenStandardInput,
            OpenStandardStream = StandardStreams.Open,
            // Only Linux has these links. The link of a pipe has no path, so it equals no file.
            RedirectionOf = static descriptor => new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget,
            OutputIsTerminal = isTerminal,
            // Some terminals report a width of 0.
            TerminalWidth = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth,
        };
    }

    /// <summary>Returns the full path of a file that the user names.</summary>
    /// <exception cref="UsageException">The path is relative, and the working directory was deleted.</exception>
    public string PathOf(string path) =>
        Path.IsPathFullyQualified(path) ? Path.GetFullPath(path)
        : WorkingDirectory is { } directory ? Path.GetFullPath(path, directory)
        : throw new UsageException(
            $"'{path}' cannot be found, because the working directory does not exist; change to another directory or "
            + "give an absolute path.");

    private static string? CurrentDirectory()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The directory was deleted or may not be read. Commands that need no relative path work without it.
            return null;
        }
    }

    private string? Variable(string name) => Variables.GetValueOrDefault(name);
}
