using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Configuration;

/// <summary>The source of the configuration that the command line selects.</summary>
/// <param name="File">The file, or <see langword="null"/> for <c>productclients.json</c> if that exists.</param>
/// <param name="Embedded">Whether the built-in emulators are used instead.</param>
internal sealed record ConfigurationChoice(string? File, bool Embedded)
{
    /// <summary>Checks that a file which a run replaces is not the configuration file. It must not be replaced even if
    /// the run does not read it, because the next one would.</summary>
    /// <param name="option">The option that names the file.</param>
    /// <param name="real">The full path without symbolic links.</param>
    /// <param name="environment">The process.</param>
    /// <exception cref="UsageException">It is the configuration file.</exception>
    public void RequireOther(string option, string real, AppEnvironment environment)
    {
        if (ConfigurationFile.PathOf(File, environment) is { } file && RealPath.Equals(RealPath.Of(file), real))
        {
            throw new UsageException(
                $"{option} is the configuration file '{File ?? ConfigurationFile.DefaultName}', which it would "
                + "replace; choose another file.");
        }
    }
}
