using System.Globalization;
using Microsoft.Extensions.Configuration;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Cli.Configuration;

/// <summary>The settings of the registrations that a run uses.</summary>
internal sealed class RegistrationSettings
{
    private static readonly NcpOptions Defaults = new();
    private readonly Dictionary<string, string?> _values;

    private RegistrationSettings(IReadOnlyList<IConfigurationSection> registrations)
    {
        Registrations = registrations;
        Keys = [.. registrations.Select(static registration => registration.Path)];
        Names = [.. registrations.Select(static registration => registration.Key)];
        _values = new Dictionary<string, string?>(
            registrations.SelectMany(static registration => registration.AsEnumerable()),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the names of the registrations.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets the sections of the registrations, as they are configured.</summary>
    public IReadOnlyList<IConfigurationSection> Registrations { get; }

    private IReadOnlyList<string> Keys { get; }

    /// <summary>Selects the named registrations of a configuration, or all of them if no name is given.</summary>
    /// <exception cref="UsageException">A name is not configured.</exception>
    public static RegistrationSettings Select(IConfigurationSection section, IReadOnlyCollection<string> names)
    {
        var all = section.GetChildren().ToArray();
        var unknown = names.Except(all.Select(static child => child.Key), StringComparer.OrdinalIgnoreCase).ToArray();
        if (unknown.Length > 0)
        {
            throw new UsageException(
                $"No registration is named '{string.Join("', '", unknown)}'. "
                + $"The configured names are: {string.Join(", ", all.Select(static child => child.Key))}.");
        }

        return new RegistrationSettings(names.Count == 0
            ? all
            : [.. all.Where(child => names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))]);
    }

    /// <summary>Returns a setting of a registration, or <see langword="null"/> if it is not set.</summary>
    public string? Value(string name, string key) => _values.GetValueOrDefault(Path(name, key));

    /// <summary>Lowers the timeouts of every registration to <paramref name="budget"/>. No timeout is raised.</summary>
    public void LimitTimeouts(TimeSpan budget)
    {
        foreach (var registration in Keys)
        {
            Limit(registration, nameof(Defaults.TotalTimeout), Defaults.TotalTimeout, budget);
            Limit(registration, nameof(Defaults.AttemptTimeout), Defaults.AttemptTimeout, budget);
        }
    }

    public IConfiguration Build() => new ConfigurationBuilder().AddInMemoryCollection(_values).Build();

    /// <summary>Returns the values that must never be shown.</summary>
    public IEnumerable<string> Secrets() => _values
        .Where(static pair => IsSecret(ConfigurationPath.GetSectionKey(pair.Key)))
        .Select(static pair => pair.Value)
        .OfType<string>();

    private static bool IsSecret(string key) =>
        key.Contains("Secret", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("Token", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("Password", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("ApiKey", StringComparison.OrdinalIgnoreCase)
        || key.EndsWith("SharedKey", StringComparison.OrdinalIgnoreCase);

    private string Path(string name, string key) =>
        ConfigurationPath.Combine(
            Registrations.First(known => known.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Path, key);

    // A value that is not a time is left as it is: the library's validation reports it.
    private void Limit(string registration, string option, TimeSpan standard, TimeSpan budget)
    {
        var key = ConfigurationPath.Combine(registration, option);
        var configured = _values.GetValueOrDefault(key);
        var isSet = !string.IsNullOrEmpty(configured);
        var current = standard;
        if (isSet && !TimeSpan.TryParse(configured, CultureInfo.InvariantCulture, out current))
        {
            return;
        }

        if (current > budget)
        {
            _values[key] = budget.ToString("c", CultureInfo.InvariantCulture);
        }
    }
}
