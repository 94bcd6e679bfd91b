using System.Text.Json;
using Microsoft.Extensions.Configuration;
using ProductClients.Configuration;

namespace ProductClients.Cli.Configuration;

/// <summary>Reads the configuration of a run from a file and from environment variables, which override the
/// file.</summary>
internal static class ConfigurationFile
{
    public const string DefaultName = "productclients.json";
    private const string Section = "ProductClients";

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="UsageException">The file cannot be read, no registration is configured, or two environment
    /// variables contradict each other.</exception>
    public static LoadedConfiguration Load(string? file, AppEnvironment environment)
    {
        var builder = new ConfigurationBuilder();
        var json = PathOf(file, environment) is { } path && (file is not null || File.Exists(path))
            ? Read(path, file ?? DefaultName)
            : null;
        if (json is not null)
        {
            builder.AddInMemoryCollection(json.AsEnumerable());
        }

        var variables = ConfigurationVariables.Read(Section, environment);
        var section = builder.AddInMemoryCollection(variables.Values).Build().GetSection(Section);
        if (!section.GetChildren().Any())
        {
            throw new UsageException(json is null ? Missing(environment) : Empty(json, file ?? DefaultName));
        }

        return new LoadedConfiguration(section, variables, file ?? DefaultName);
    }

    /// <summary>Returns the full path of the configuration file, or <see langword="null"/> if none is named and there
    /// is no working directory to look in.</summary>
    public static string? PathOf(string? file, AppEnvironment environment) =>
        file is null && environment.WorkingDirectory is null ? null : environment.PathOf(file ?? DefaultName);

    private static string Missing(AppEnvironment environment)
    {
        var near = environment.Variables.Keys.Order(StringComparer.Ordinal).FirstOrDefault(static name =>
            name.StartsWith(Section + "_", StringComparison.OrdinalIgnoreCase));
        return near is null
            ? $"No registration is configured: there is no {DefaultName} in the working directory and no environment "
                + $"variable {Section}__NAME__KEY. Add one of them, give a file with --config, or use --embedded."
            : $"No registration is configured: the environment variable '{near}' has no two underscores after "
                + $"{Section}; write it as {Section}__NAME__KEY.";
    }

    private static string Empty(IConfigurationRoot json, string file)
    {
        var sections = json.GetChildren().Select(static child => child.Key).ToArray();
        var near = NearestName.Of(Section, sections);
        return near is null || string.Equals(near, Section, StringComparison.OrdinalIgnoreCase)
            ? $"No registration is configured: add one to the section '{Section}' of {file}."
            : $"No registration is configured: {file} has the section '{near}'; did you mean '{Section}'?";
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
}
