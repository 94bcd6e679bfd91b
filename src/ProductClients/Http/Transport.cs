namespace ProductClients.Http;

/// <summary>Where credentials may travel.</summary>
internal static class Transport
{
    /// <summary>Returns whether an address may get credentials: over https, or on this machine.</summary>
    public static bool MayCarryCredentials(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;
}
