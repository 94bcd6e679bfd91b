using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Configuration;

/// <summary>Reads the configuration of a run from a file and from environment variables, which override the
/// file.</summary>
internal static class ConfigurationFile
{
    public const string DefaultName = "productclients.json";
    private const string Section = "ProductClients";

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="UsageException">The file cannot be read, or no registration is configured.</exception>
    public static IConfigurationSection Load(string? file, AppEnvironment environment)
    {
        var path = environment.PathOf(file ?? DefaultName);
        var builder = new ConfigurationBuilder();
        var json = file is not null || File.Exists(path) ? Read(path, file ?? DefaultName) : null;
        if (json is not null)
        {
            builder.AddInMemoryCollection(json.AsEnumerable());
        }

        var section = builder.AddInMemoryCollection(Variables(environment)).Build().GetSection(Section);
        return section.GetChildren().Any()
            ? section
            : throw new UsageException(json is null
                ? $"No registration is configured: there is no {DefaultName} in the working directory and no "
                    + $"environment variable {Section}__NAME__KEY. Add one of them, give a file with --config, or use "
                    + "--embedded."
                : $"No registration is configured: add one to the section '{Section}' of {file ?? DefaultName}.");
    }

    private static IConfigurationRoot Read(string path, string name)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"The configuration file '{name}' does not exist.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The configuration file '{name}' cannot be read: {error.Message}");
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidDataException)
        {
            throw new UsageException($"The configuration file '{name}' is not valid JSON: {error.Message}");
        }
    }

    // The rules of Microsoft.Extensions.Configuration: two underscores separate sections, and case does not matter.
    private static IEnumerable<KeyValuePair<string, string?>> Variables(AppEnvironment environment) =>
        environment.Variables
            .Select(static variable => KeyValuePair.Create(
                variable.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), variable.Value))
            .Where(static variable => variable.Key.StartsWith(
                Section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase));
}
