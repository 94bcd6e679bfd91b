using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Cli.Emulators;

/// <summary>Starts the emulators of ProductClients.Testing.</summary>
internal static class VendorServers
{
    /// <summary>Starts the five emulators.</summary>
    /// <param name="firstPort">The first of five consecutive ports, or <see langword="null"/> for ports that the system
    /// chooses.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="UsageException">A port is in use.</exception>
    public static async Task<IVendorServers> StartAsync(int? firstPort, CancellationToken cancellationToken)
    {
        try
        {
            return new Running(await VendorEmulators.StartAsync(
                options => SetPorts(options, firstPort), cancellationToken));
        }
        catch (IOException) when (firstPort is { } port)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"One of the ports {port} to {port + 4} is in use; choose another first port with --port."));
        }
    }

    private static void SetPorts(VendorEmulatorsOptions options, int? firstPort)
    {
        for (var i = 0; firstPort is { } port && i < options.All.Count; i++)
        {
            options.All[i].Port = port + i;
        }
    }

    private sealed class Running(VendorEmulators emulators) : IVendorServers
    {
        public IConfigurationSection Configuration =>
            emulators.Configuration.GetSection(ProductClientsServiceCollectionExtensions.SectionName);

        public string ToJson() => emulators.ToJson();

        public IEnumerable<string> Describe() => emulators.Select(static emulator => emulator.ToString());

        public ValueTask DisposeAsync() => emulators.DisposeAsync();
    }
}
