using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Configuration;

/// <summary>Refuses values in the place of a registration, such as that of <c>PRODUCTCLIENTS__LOGLEVEL</c>.</summary>
internal static class StrayValues
{
    /// <summary>Checks that each selected registration is a section.</summary>
    /// <exception cref="UsageException">A registration is a value. The message names all of them.</exception>
    public static void Check(RegistrationSettings settings, LoadedConfiguration configuration)
    {
        var messages = settings.Registrations.Where(IsValue).Select(stray => Describe(stray, configuration)).ToArray();
        if (messages.Length > 0)
        {
            throw new UsageException(string.Join(Environment.NewLine, messages));
        }
    }

    // An empty environment variable means that it is not set, and so does an empty value beside options.
    private static bool IsValue(IConfigurationSection section) =>
        section.Value is { } value && (value.Length > 0 || !section.GetChildren().Any());

    private static string Describe(IConfigurationSection stray, LoadedConfiguration configuration)
    {
        var section = configuration.Section;
        if (configuration.Variables.NameOf(stray.Path) is not { } variable)
        {
            return $"{configuration.OriginOf(stray.Path)} has a value for '{stray.Key}' in the section "
                + $"'{section.Key}', where each entry is a registration; make it an object with a Vendor, or move it "
                + "into a registration.";
        }

        return $"The environment variable '{variable}' is read as a registration named '{stray.Key}', but it has a "
            + $"value and no option; {Meaning(stray, section)}";
    }

    // A name such as ncp_SecretKey has one underscore too few.
    private static string Meaning(IConfigurationSection stray, IConfigurationSection section)
    {
        var registration = section.GetChildren().FirstOrDefault(other =>
            other.GetChildren().Any() && stray.Key.StartsWith(other.Key + "_", StringComparison.OrdinalIgnoreCase));
        return registration is null
            ? $"remove it, or write an option as {section.Key}__NAME__{stray.Key}."
            : $"did you mean {section.Key}__{registration.Key}__{stray.Key[(registration.Key.Length + 1)..]}?";
    }
}
