using System.Globalization;

namespace ProductClients.Configuration;

/// <summary>Reads the options of one registration from configuration, by name, without reflection.</summary>
/// <remarks>A value that cannot be read is added to the failures, so that start-up reports all failures at once. An
/// unknown option is a failure too, because a misspelt option would otherwise be ignored.</remarks>
/// <param name="values">The values of the registration, by their key below its section.</param>
/// <param name="failures">The failures.</param>
internal sealed class OptionsReader(SectionValues values, ICollection<string> failures)
{
    private readonly List<string> _known = [];

    public void Text(string name, Action<string> set) => Read(name, set);

    public void Secret(string name, Action<Secret> set) => Read(name, value => set(new Secret(value)));

    public void Address(string name, Action<Uri> set) =>
        Read(name, value => set(new Uri(value.Trim(), UriKind.RelativeOrAbsolute)), "an address such as https://host");

    public void Count(string name, Action<int> set) =>
        Read(name, value => set(int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
            "an integer");

    public void Number(string name, Action<double> set) =>
        Read(name, value => set(double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)),
            "a number such as 0.5");

    public void Time(string name, Action<TimeSpan> set) =>
        Read(name, value => set(TimeSpan.Parse(value, CultureInfo.InvariantCulture)), "a time such as 00:00:30");

    public void Flag(string name, Action<bool> set) => Read(name, value => set(bool.Parse(value)), "true or false");

    public void Word<T>(string name, Action<T> set)
        where T : struct, Enum =>
        Read(name, value => set(ParseWord<T>(value)), "one of " + string.Join(", ", Enum.GetNames<T>()));

    /// <summary>Reads the children of an option: any names, each with a text.</summary>
    public void Texts(string name, Action<string, string> set)
    {
        _known.Add(name);
        foreach (var (key, value) in values.Below(name))
        {
            set(key, value);
        }
    }

    /// <summary>Adds a failure for each option in the section that is unknown.</summary>
    public void Finish()
    {
        foreach (var name in values.Names.Except(_known, StringComparer.OrdinalIgnoreCase))
        {
            failures.Add(NearestName.Of(name, _known) is { } near
                ? $"{name} is not an option (did you mean {near}?)"
                : $"{name} is not an option; the options are: {string.Join(", ", _known)}");
        }
    }

    // Enum.Parse also accepts any number, and names joined by commas.
    private static T ParseWord<T>(string value)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(value, ignoreCase: true)
            : throw new FormatException();

    private void Read(string name, Action<string> set, string valid = "a text")
    {
        _known.Add(name);
        // An empty environment variable means that the option is not set.
        if (values[name] is not { Length: > 0 } value)
        {
            return;
        }

        try
        {
            set(value);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            // An address that cannot be read may contain a password.
            var seen = value.Contains('@', StringComparison.Ordinal) ? "cannot be read" : $"is '{value}'";
            failures.Add($"{name} {seen}; it must be {valid}");
        }
    }
}
