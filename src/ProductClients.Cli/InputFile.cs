namespace ProductClients.Cli;

/// <summary>A file that a command reads, or the standard input.</summary>
internal sealed record InputFile(string Path)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>Opens the file.</summary>
    /// <exception cref="UsageException">The file does not exist or cannot be read.</exception>
    public Stream Open(AppEnvironment environment) => Try(() => IsStandardInput
        ? environment.OpenInput()
        : new FileStream(
            environment.PathOf(Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Runs a read of this file and reports its failure as one of this file, not of the output.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception error) when (IsExpected(error))
        {
            throw Unreadable(error);
        }
    }

    public override string ToString() => IsStandardInput ? "the standard input" : $"'{Path}'";

    private T Try<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"The file {this} does not exist.");
        }
        catch (Exception error) when (IsExpected(error))
        {
            throw Unreadable(error);
        }
    }

    private static bool IsExpected(Exception error) =>
        error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private UsageException Unreadable(Exception error) => new($"{this} cannot be read: {error.Message}");
}
