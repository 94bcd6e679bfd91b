namespace ProductClients.Cli;

/// <summary>What the tool tells the shell (docs/tool.md).</summary>
internal static class ExitCode
{
    /// <summary>Nothing is missing.</summary>
    public const int Success = 0;

    /// <summary>The tool itself failed, or its output could not be written.</summary>
    public const int Unexpected = 1;

    /// <summary><c>diff</c> found differences; 1 as of every diff, whose trouble is <see cref="Usage"/>.</summary>
    public const int Different = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Some registrations failed or were truncated; all products that came were printed.</summary>
    public const int Partial = 3;

    /// <summary>Every registration failed.</summary>
    public const int Failed = 4;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Cancelled = 130;
}
