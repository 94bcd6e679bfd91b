namespace ProductClients.Cli.Emulators;

/// <summary>The seam to the emulators, in a build without them.</summary>
internal static class VendorServers
{
    /// <exception cref="UsageException">Always.</exception>
    public static Task<IVendorServers> StartAsync(int? firstPort, CancellationToken cancellationToken) =>
        throw new UsageException("This build of the tool has no emulators; use one that has, or a configuration.");
}
