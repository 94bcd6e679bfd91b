using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ProductClients.Cli.Parsing;

/// <summary>Creates the options of the commands. The error message for a value that is not valid says what would be
/// valid.</summary>
internal static class Options
{
    private const int MaxSeconds = 86_400;

    public static Option<string?> Text(string name, string description, string helpName = "TEXT") =>
        new(name) { Description = description, HelpName = helpName };

    public static Option<string[]> Texts(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = static _ => [] };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    public static Option<int?> Count(string name, string description, int min = 1, int max = int.MaxValue) =>
        Parsed<int?>(
            name,
            description,
            "N",
            max == int.MaxValue
                ? $"an integer of at least {Invariant(min)}"
                : $"an integer from {Invariant(min)} to {Invariant(max)}",
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value >= min && value <= max ? value : null);

    public static Option<TimeSpan?> Seconds(string name, string description) => Parsed<TimeSpan?>(
        name,
        description,
        "SECONDS",
        "a number of seconds from 0.01 to 86400, such as 30 or 2.5",
        static text =>
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is >= 0.01 and <= MaxSeconds ? TimeSpan.FromSeconds(value) : null);

    public static Option<TimeSpan?> Duration(string name, string description) => Parsed<TimeSpan?>(
        name, description, "TIME", "a time from 1s to 24h, such as 30s, 5m or 1h", Durations.Parse);

    public static Option<DateTimeOffset?> Instant(string name, string description, bool endOfDay = false) =>
        Parsed<DateTimeOffset?>(
            name,
            description,
            "TIME",
            "a time in ISO 8601, such as 2024-01-31 or 2024-01-31T12:00:00Z",
            text => Instants.Parse(text, endOfDay));

    public static Option<T> Parsed<T>(
        string name, string description, string helpName, string valid, Func<string, T?> parse) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Value(result, name, valid, parse),
        };

    public static Option<T[]> ParsedMany<T>(
        string name,
        string description,
        string helpName,
        string valid,
        Func<string, T?> parse,
        bool showsValue = true)
        where T : struct =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = static _ => [],
            CustomParser = result =>
            {
                var values = result.Tokens.Select(token => parse(token.Value)).ToArray();
                var bad = Array.FindIndex(values, static value => value is null);
                return bad < 0
                    ? [.. values.Select(static value => value!.Value)]
                    : Reject<T[]>(result, name, valid, showsValue ? result.Tokens[bad].Value : null);
            },
        };

    /// <summary>Parses the value of an option or an argument, or reports what would be valid.</summary>
    public static T Value<T>(ArgumentResult result, string name, string valid, Func<string, T?> parse) =>
        parse(TokenOf(result)) is { } value ? value : Reject<T>(result, name, valid, TokenOf(result));

    /// <summary>Parses the name of an enumeration value, ignoring case. Numbers and lists of names are not
    /// accepted.</summary>
    public static T? Word<T>(string text)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : null;

    private static string TokenOf(ArgumentResult result) => result.Tokens[0].Value;

    private static T Reject<T>(ArgumentResult result, string name, string valid, string? value)
    {
        result.AddError(value is null ? $"{name} must be {valid}." : $"{name} is '{value}'; it must be {valid}.");
        return default!;
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
