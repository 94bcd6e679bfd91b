namespace ProductClients.Cli;

/// <summary>Recognizes the error of a write to a pipe whose reader, such as <c>head</c>, has closed it.</summary>
internal static class BrokenPipe
{
    private const int Epipe = 32;
    private const int ErrorBrokenPipe = unchecked((int)0x8007006D);
    private const int ErrorNoData = unchecked((int)0x800700E8);

    public static bool Is(Exception error) =>
        error is IOException { HResult: Epipe or ErrorBrokenPipe or ErrorNoData };
}
