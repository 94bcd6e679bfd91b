using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Configuration;

/// <summary>Reads the configuration of a run: a file, and environment variables before it.</summary>
internal static class ConfigurationFile
{
    public const string DefaultName = "productclients.json";
    private const string Section = "ProductClients";

    /// <exception cref="UsageException">The file cannot be read, or nothing is configured.</exception>
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
                ? $"Nothing is configured: there is no {DefaultName} in the working directory and no environment "
                    + $"variable {Section}__name__Key. Name a file with --config, or use --embedded."
                : $"Nothing is configured: {file ?? DefaultName} has no registration in its section '{Section}'.");
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

    // As the configuration system does it: two underscores separate, the case does not matter.
    private static IEnumerable<KeyValuePair<string, string?>> Variables(AppEnvironment environment) =>
        environment.Variables
            .Select(static variable => KeyValuePair.Create(
                variable.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), variable.Value))
            .Where(static variable => variable.Key.StartsWith(
                Section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase));
}
