using Microsoft.Extensions.Configuration;
using ProductClients.Cli.Emulators;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Configuration;

/// <summary>The configuration of a run, and the built-in emulators if it uses them.</summary>
internal sealed class ConfigurationSource : IAsyncDisposable
{
    private readonly IConfigurationSection _section;
    private readonly LoadedConfiguration? _loaded;
    private readonly IAsyncDisposable? _emulators;

    private ConfigurationSource(
        IConfigurationSection section, LoadedConfiguration? loaded = null, IAsyncDisposable? emulators = null)
    {
        _section = section;
        _loaded = loaded;
        _emulators = emulators;
    }

    /// <summary>Reads the configuration, or starts the emulators.</summary>
    /// <exception cref="UsageException">There is no usable configuration.</exception>
    public static async Task<ConfigurationSource> OpenAsync(
        ConfigurationChoice choice, AppEnvironment environment, CancellationToken cancellationToken)
    {
        if (!choice.Embedded)
        {
            var loaded = ConfigurationFile.Load(choice.File, environment);
            return new ConfigurationSource(loaded.Section, loaded);
        }

        var emulators = await VendorServers.StartAsync(firstPort: null, cancellationToken);
        return new ConfigurationSource(emulators.Configuration, emulators: emulators);
    }

    /// <summary>Selects the named registrations, or all of them if no name is given. Values that probably mean
    /// something else are reported to <paramref name="error"/>.</summary>
    /// <exception cref="UsageException">A name is not configured, or a registration is not a section.</exception>
    public RegistrationSettings Select(IReadOnlyCollection<string> names, TextWriter error)
    {
        var settings = RegistrationSettings.Select(_section, names);
        if (_loaded is not null)
        {
            StrayValues.Check(settings, _loaded);
            foreach (var message in UnlikelyValues.Of(settings, _loaded))
            {
                error.WriteLine(VisibleText.Of(message));
            }
        }

        return settings;
    }

    public ValueTask DisposeAsync() => _emulators?.DisposeAsync() ?? ValueTask.CompletedTask;
}
