using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Configuration;

/// <summary>The configuration that was read from a file and environment variables.</summary>
/// <param name="Section">The section whose children are the registrations.</param>
/// <param name="Variables">The environment variables.</param>
/// <param name="File">The file, as the user named it.</param>
internal sealed record LoadedConfiguration(IConfigurationSection Section, ConfigurationVariables Variables, string File)
{
    /// <summary>Returns where a key of the configuration is set, as a noun phrase.</summary>
    public string OriginOf(string key) =>
        Variables.NameOf(key) is { } variable ? $"the environment variable '{variable}'" : $"'{File}'";
}
