using System.Globalization;

namespace ProductClients.Testing;

/// <summary>The decoded query parameters of a request, in the order in which they were sent.</summary>
internal sealed class QueryParameters
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public QueryParameters(string rawQuery)
    {
        foreach (var part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            _pairs.Add(equals < 0
                ? new(Decode(part), "")
                : new(Decode(part[..equals]), Decode(part[(equals + 1)..])));
        }
    }

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>Gets the first value, or <see langword="null"/> if the parameter is absent or empty.</summary>
    public string? Text(string name)
    {
        foreach (var pair in _pairs)
        {
            if (string.Equals(pair.Key, name, StringComparison.Ordinal))
                return pair.Value.Length == 0 ? null : pair.Value;
        }

        return null;
    }

    /// <summary>Gets every value of a parameter that occurs several times.</summary>
    public IReadOnlyList<string> All(string name) =>
    [
        .. from pair in _pairs where string.Equals(pair.Key, name, StringComparison.Ordinal) select pair.Value,
    ];

    public long? Integer(string name, long minimum, long maximum = long.MaxValue)
    {
        if (Text(name) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum)
            return value;
        throw new InvalidParameterException(name, $"must be an integer from {minimum} to {maximum}");
    }

    /// <summary>Gets a Boolean value in lower case, as the vendors write it.</summary>
    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw new InvalidParameterException(name, "must be true or false"),
    };

    /// <summary>Gets an instant. A time without an offset is UTC.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return Timestamps.TryParse(text, out var instant)
            ? instant
            : throw new InvalidParameterException(name, "must be a date and time such as 2024-01-01T00:00:00Z");
    }

    public string? OneOf(string name, params string[] words)
    {
        var text = Text(name);
        return text is null || words.Contains(text, StringComparer.Ordinal)
            ? text
            : throw new InvalidParameterException(name, "must be one of " + string.Join(", ", words));
    }

    // Servers read a query as form data, where a plus is a space.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
