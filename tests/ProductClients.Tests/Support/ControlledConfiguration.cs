using Microsoft.Extensions.Configuration;

namespace ProductClients.Tests.Support;

/// <summary>A configuration source whose values change when the test says so, also between the reading of two values.
/// </summary>
internal sealed class ControlledConfiguration : ConfigurationProvider, IConfigurationSource
{
    /// <summary>Gets or sets what runs after a value was read.</summary>
    public Action<string>? AfterRead { get; set; }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Replaces all values, as a configuration file does, and does not announce it.</summary>
    public ControlledConfiguration Set(params (string Key, string? Value)[] values)
    {
        Data = values.ToDictionary(
            static pair => "ProductClients:" + pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return this;
    }

    /// <summary>Announces a change.</summary>
    public void Announce() => OnReload();

    public override bool TryGet(string key, out string? value)
    {
        var found = base.TryGet(key, out value);
        if (found)
        {
            AfterRead?.Invoke(key);
        }

        return found;
    }
}
