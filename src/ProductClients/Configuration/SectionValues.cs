using Microsoft.Extensions.Configuration;

namespace ProductClients.Configuration;

/// <summary>The values of a section at one moment. Immutable.</summary>
internal sealed class SectionValues
{
    private const int MaxReadings = 10;

    private readonly SortedDictionary<string, string?> _values;

    private SectionValues(IConfigurationSection section) => _values = new(
        section.AsEnumerable(makePathsRelative: true).ToDictionary(StringComparer.OrdinalIgnoreCase),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the names directly below the section.</summary>
    public IEnumerable<string> Names => _values.Keys
        .Select(static key => key.Split(ConfigurationPath.KeyDelimiter)[0])
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets a value; <see langword="null"/> if there is none.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads a section until two readings in a row are equal. A source that changes between two values would
    /// otherwise give an old access key with a new secret.</summary>
    public static SectionValues Read(IConfigurationSection section)
    {
        var values = new SectionValues(section);
        for (var i = 1; i < MaxReadings; i++)
        {
            var again = new SectionValues(section);
            if (again._values.SequenceEqual(values._values))
            {
                break;
            }

            values = again;
        }

        return values;
    }

    /// <summary>Returns the values below a name that have a text.</summary>
    public IEnumerable<(string Name, string Value)> Below(string name)
    {
        var prefix = name + ConfigurationPath.KeyDelimiter;
        return
            from pair in _values
            where pair.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && pair.Value is { Length: > 0 }
            let key = pair.Key[prefix.Length..]
            where !key.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
            select (key, pair.Value!);
    }
}
