using Microsoft.Extensions.Configuration;
using ProductClients.Cli.Emulators;

namespace ProductClients.Cli.Configuration;

/// <summary>The configuration of a run, and the built-in emulators if it uses them.</summary>
internal sealed class ConfigurationSource : IAsyncDisposable
{
    private readonly IAsyncDisposable? _emulators;

    private ConfigurationSource(IConfigurationSection section, IAsyncDisposable? emulators)
    {
        Section = section;
        _emulators = emulators;
    }

    /// <summary>Gets the section whose children are the registrations.</summary>
    public IConfigurationSection Section { get; }

    /// <summary>Reads the configuration, or starts the emulators.</summary>
    /// <exception cref="UsageException">There is no usable configuration.</exception>
    public static async Task<ConfigurationSource> OpenAsync(
        ConfigurationChoice choice, AppEnvironment environment, CancellationToken cancellationToken)
    {
        if (!choice.Embedded)
        {
            return new ConfigurationSource(ConfigurationFile.Load(choice.File, environment), null);
        }

        var emulators = await VendorServers.StartAsync(firstPort: null, cancellationToken);
        return new ConfigurationSource(emulators.Configuration, emulators);
    }

    public ValueTask DisposeAsync() => _emulators?.DisposeAsync() ?? ValueTask.CompletedTask;
}
