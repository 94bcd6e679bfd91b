using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Configuration;

/// <summary>Finds values that are valid but probably mean something else.</summary>
internal static class UnlikelyValues
{
    private const string Hours = "TimeOffset";

    /// <summary>Returns one message for each such value. It says what was read and what was probably meant, and does
    /// not contain a secret.</summary>
    public static IEnumerable<string> Of(RegistrationSettings settings, LoadedConfiguration configuration) =>
        from registration in settings.Registrations
        from option in registration.GetChildren()
        let hint = HintFor(option)
        where hint is not null
        select $"{registration.Key}: {option.Key} {hint} (set in {configuration.OriginOf(option.Path)}).";

    private static string? HintFor(IConfigurationSection option) => option.Value switch
    {
        ['"', .., '"'] or ['\'', .., '\''] => "is used with the quotation marks around it; remove them if they are not "
            + "part of the value",
        { } value when IsTime(option.Key) => TimeHint(option.Key, value),
        _ => null,
    };

    private static bool IsTime(string key) =>
        key.Equals(Hours, StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("Timeout", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("Delay", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("Duration", StringComparison.OrdinalIgnoreCase);

    // .NET reads a single number as days.
    private static string? TimeHint(string key, string value)
    {
        if (!int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return null;
        }

        var (unit, time) = key.Equals(Hours, StringComparison.OrdinalIgnoreCase)
            ? ("hours", TimeSpan.FromHours(number))
            : ("seconds", TimeSpan.FromSeconds(number));
        return $"is '{value}', which is a number of days; for {value} {unit} write {time:c}";
    }
}
