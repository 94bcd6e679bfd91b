using System.Net;

namespace ProductClients.Http;

/// <summary>Decides which addresses may receive credentials, and which are local.</summary>
internal static class Transport
{
    /// <summary>Returns whether credentials may be sent to an address: over HTTPS, or to this machine.</summary>
    public static bool MayCarryCredentials(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    /// <summary>Returns whether two addresses have the same scheme, host and port.</summary>
    public static bool IsSameOrigin(Uri x, Uri y) =>
        x.Scheme == y.Scheme && x.Port == y.Port && x.IdnHost.Equals(y.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether an address belongs to this machine, so that no proxy is used: 127.0.0.0/8 (also mapped
    /// to IPv6), ::1, localhost, and the names under localhost (RFC 6761).</summary>
    /// <remarks>More addresses than <see cref="MayCarryCredentials"/> accepts for plaintext HTTP: a resolver may
    /// resolve a name under localhost to another machine.</remarks>
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
