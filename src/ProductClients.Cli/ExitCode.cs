namespace ProductClients.Cli;

/// <summary>The exit codes of the tool (docs/tool.md).</summary>
internal static class ExitCode
{
    /// <summary>Every registration is complete, skipped, or ended by <c>--take</c>.</summary>
    public const int Success = 0;

    /// <summary>The tool itself failed, or its output could not be written.</summary>
    public const int Unexpected = 1;

    /// <summary><c>diff</c> or <c>watch --once</c> found differences. Their failures are <see cref="Usage"/>, as in
    /// other diff tools.</summary>
    public const int Different = 1;

    /// <summary>The command line or the configuration is not valid.</summary>
    public const int Usage = 2;

    /// <summary>Some registrations failed or were truncated. All received products were printed.</summary>
    public const int Partial = 3;

    /// <summary>Every registration failed.</summary>
    public const int Failed = 4;

    /// <summary>The run was cancelled by Ctrl+C, SIGTERM or SIGHUP: 128 plus the number of SIGINT.</summary>
    public const int Cancelled = 130;
}
