using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Emulators;

/// <summary>The running emulators of all vendors.</summary>
internal interface IVendorServers : IAsyncDisposable
{
    /// <summary>Gets the configuration section of the registrations that use the emulators.</summary>
    IConfigurationSection Configuration { get; }

    /// <summary>Returns the same configuration as the text of a configuration file.</summary>
    string ToJson();

    /// <summary>Returns one line that describes each emulator.</summary>
    IEnumerable<string> Describe();
}
