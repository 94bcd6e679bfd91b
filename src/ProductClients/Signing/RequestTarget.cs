namespace ProductClients.Signing;

/// <summary>Appends the parts of a request exactly as HttpClient sends them; signers sign these (docs/wire.md, "What
/// HttpClient sends").</summary>
internal static class RequestTarget
{
    /// <summary>Appends the raw path and query.</summary>
    public static void AppendPathAndQuery(ref Utf8Buffer buffer, Uri uri)
    {
        // Both strings are cached; Uri.PathAndQuery would allocate a new one.
        buffer.Append(uri.AbsolutePath);
        buffer.Append(uri.Query);
    }

    /// <summary>Appends the value of the <c>Host</c> header. It has a port unless that is the default of the
    /// scheme.</summary>
    public static void AppendHost(ref Utf8Buffer buffer, HttpRequestMessage request)
    {
        if (request.Headers.Host is { } host)
        {
            buffer.Append(host);
            return;
        }

        var uri = request.RequestUri!;
        if (uri.HostNameType == UriHostNameType.IPv6)
        {
            buffer.Append((byte)'[');
            buffer.Append(uri.IdnHost);
            buffer.Append((byte)']');
        }
        else
        {
            buffer.Append(uri.IdnHost);
        }

        if (!uri.IsDefaultPort)
        {
            buffer.Append((byte)':');
            buffer.Append(uri.Port);
        }
    }
}
