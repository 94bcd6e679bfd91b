namespace ProductClients.Cli.Emulators;

/// <summary>Stands in for the emulators in a build without them.</summary>
internal static class VendorServers
{
    /// <summary>Reports that there are no emulators.</summary>
    /// <exception cref="UsageException">Always.</exception>
    public static Task<IVendorServers> StartAsync(int? firstPort, CancellationToken cancellationToken) =>
        throw new UsageException(
            "This build of the tool has no emulators; configure registrations, or use a build with emulators.");
}
