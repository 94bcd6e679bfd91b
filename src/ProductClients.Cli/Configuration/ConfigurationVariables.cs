using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Configuration;

/// <summary>The environment variables that configure registrations.</summary>
/// <remarks>The rules are those of Microsoft.Extensions.Configuration: two underscores separate sections, and case does
/// not matter. There the last of two variables for one option wins, but the order of environment variables is not
/// defined, so here they are an error.</remarks>
internal sealed class ConfigurationVariables
{
    private const string Separator = "__";
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);

    private ConfigurationVariables()
    {
    }

    /// <summary>Gets the configuration that the variables set.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Values => _values;

    /// <summary>Reads the variables whose names start with a section.</summary>
    /// <exception cref="UsageException">Two variables set one option to different values.</exception>
    public static ConfigurationVariables Read(string section, AppEnvironment environment)
    {
        var variables = new ConfigurationVariables();
        foreach (var (name, value) in environment.Variables.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var key = name.Replace(Separator, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
            if (key.StartsWith(section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase))
            {
                variables.Add(key, name, value);
            }
        }

        return variables;
    }

    /// <summary>Returns the name of the variable that sets a key of the configuration, or <see langword="null"/>.
    /// </summary>
    public string? NameOf(string key) => _names.GetValueOrDefault(key);

    private void Add(string key, string name, string? value)
    {
        if (_names.TryAdd(key, name))
        {
            _values[key] = value;
        }
        else if (!string.Equals(_values[key], value, StringComparison.Ordinal))
        {
            throw new UsageException(
                $"The environment variables '{_names[key]}' and '{name}' set the same option to different values, "
                + "because case does not matter; remove one of them.");
        }
    }
}
