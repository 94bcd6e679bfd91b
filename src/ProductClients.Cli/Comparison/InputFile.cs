namespace ProductClients.Cli.Comparison;

/// <summary>A file of products to compare, or the standard input.</summary>
internal sealed record InputFile(string Path)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <exception cref="UsageException">It cannot be read.</exception>
    public Stream Open(AppEnvironment environment) => Try(() => IsStandardInput
        ? environment.OpenInput()
        : new FileStream(
            environment.PathOf(Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Reads, and tells a failure of this file from one of the output.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
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
