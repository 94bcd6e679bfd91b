using Microsoft.Extensions.Configuration;

namespace ProductClients.Cli.Emulators;

/// <summary>The running emulators of all vendors.</summary>
internal interface IVendorServers : IAsyncDisposable
{
    /// <summary>Gets the section that reaches them.</summary>
    IConfigurationSection Configuration { get; }

    /// <summary>Gets the same as the text of a configuration file.</summary>
    string ToJson();

    /// <summary>Gets a line about each.</summary>
    IEnumerable<string> Describe();
}
