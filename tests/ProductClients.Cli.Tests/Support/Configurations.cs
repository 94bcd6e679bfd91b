using System.Text.Json;

namespace ProductClients.Cli.Tests;

/// <summary>Creates the text of configuration files.</summary>
internal static class Configurations
{
    /// <summary>Creates the configuration of the emulators with some settings changed.</summary>
    public static string With(Testing.VendorEmulators vendors, params (string Name, string Key, string Value)[] changes)
    {
        var registrations = vendors.ToDictionary(
            static vendor => vendor.Name,
            static vendor => vendor.Settings.ToDictionary(static pair => pair.Key, static pair => pair.Value));
        foreach (var (name, key, value) in changes)
        {
            registrations[name][key] = value;
        }

        return Of(registrations);
    }

    public static string Of(string name, IEnumerable<KeyValuePair<string, string?>> settings) =>
        Of(new Dictionary<string, Dictionary<string, string?>> { [name] = new(settings) });

    private static string Of(Dictionary<string, Dictionary<string, string?>> registrations) =>
        JsonSerializer.Serialize(new Dictionary<string, object> { ["ProductClients"] = registrations });
}
