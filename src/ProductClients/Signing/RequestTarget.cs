namespace ProductClients.Signing;

/// <summary>What HttpClient puts on the wire for a request: signers sign exactly this (protocols: .NET wire pitfalls,
/// 1 and 8).</summary>
internal static class RequestTarget
{
    /// <summary>Appends the raw path and query.</summary>
    public static void AppendPathAndQuery(ref Utf8Buffer buffer, Uri uri)
    {
        // Two cached strings; Uri.PathAndQuery would make a new one each time.
        buffer.Append(uri.AbsolutePath);
        buffer.Append(uri.Query);
    }

    /// <summary>Appends the value of the Host header: with the port unless it is the scheme's default.</summary>
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
