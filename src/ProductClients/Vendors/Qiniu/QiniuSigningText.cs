using ProductClients.Signing;

namespace ProductClients.Vendors.Qiniu;

/// <summary>The texts Qiniu's signatures are made of (developer.qiniu.com, kodo/1201, access-token).</summary>
internal static class QiniuSigningText
{
    private const string Prefix = "X-Qiniu-";

    /// <summary>Writes the text of signature v2.</summary>
    public static void WriteV2(
        ref Utf8Buffer buffer, HttpRequestMessage request, string path, string query, ReadOnlySpan<byte> body)
    {
        buffer.AppendUpper(request.Method.Method);
        buffer.Append((byte)' ');
        AppendTarget(ref buffer, path, query);
        buffer.Append("\nHost: "u8);
        RequestTarget.AppendHost(ref buffer, request);
        var contentType = ContentType(request);
        if (contentType is not null)
        {
            buffer.Append("\nContent-Type: "u8);
            buffer.Append(contentType);
        }

        WriteQiniuHeaders(ref buffer, request);
        buffer.Append("\n\n"u8);
        if (contentType is not (null or "application/octet-stream"))
        {
            buffer.Append(body);
        }
    }

    /// <summary>Writes the text of the QBox signature.</summary>
    public static void WriteQBox(
        ref Utf8Buffer buffer, HttpRequestMessage request, string path, string query, ReadOnlySpan<byte> body)
    {
        AppendTarget(ref buffer, path, query);
        buffer.Append((byte)'\n');
        if (ContentType(request) == "application/x-www-form-urlencoded")
        {
            buffer.Append(body);
        }
    }

    // A question mark alone is not signed: the vendor's SDKs sign a query only if there is one.
    private static void AppendTarget(ref Utf8Buffer buffer, string path, string query)
    {
        buffer.Append(path);
        if (query.Length > 1)
        {
            buffer.Append(query);
        }
    }

    private static string? ContentType(HttpRequestMessage request) =>
        request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var values) == true
            ? values.ToString()
            : null;

    private static void WriteQiniuHeaders(ref Utf8Buffer buffer, HttpRequestMessage request)
    {
        using var headers = new SignedHeaders(isCanonical: true);
        foreach (var header in request.Headers.NonValidated)
        {
            if (header.Key.Length > Prefix.Length && header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(header.Key, header.Value.ToString());
            }
        }

        foreach (var (name, value) in headers.Sorted)
        {
            buffer.Append((byte)'\n');
            AppendCanonical(ref buffer, name);
            buffer.Append(": "u8);
            buffer.Append(value);
        }
    }

    // As Go writes header names: the first letter of each part upper case, the others lower.
    private static void AppendCanonical(ref Utf8Buffer buffer, string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            buffer.Append((byte)SignedHeaders.Form(name, i, isCanonical: true));
        }
    }
}
