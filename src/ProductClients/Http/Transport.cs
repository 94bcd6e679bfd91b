using System.Net;

namespace ProductClients.Http;

/// <summary>Where credentials may travel, and which way.</summary>
internal static class Transport
{
    /// <summary>Returns whether an address may get credentials: over https, or on this machine.</summary>
    public static bool MayCarryCredentials(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    /// <summary>Returns whether an address belongs to this machine, and is reached without a proxy: 127.0.0.0/8, also
    /// mapped to IPv6, ::1, localhost, and the names under it (RFC 6761).</summary>
    /// <remarks>Wider than what may get credentials over plaintext HTTP: a resolver may send a name under localhost
    /// elsewhere.</remarks>
    public static bool IsLoopback(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.');
        return address.IsLoopback
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip)
                && IPAddress.IsLoopback(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip));
    }
}
