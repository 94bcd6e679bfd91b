using ProductClients.Signing;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Writes the texts that Qiniu's signatures sign (docs/vendors/qiniu.md, "Signature").</summary>
internal static class QiniuSigningText
{
    private const string Prefix = "X-Qiniu-";

    /// <summary>Returns whether signature v2 covers the body of a request.</summary>
    public static bool SignsBodyV2(HttpRequestMessage request) =>
        ContentType(request) is not (null or "application/octet-stream");

    /// <summary>Returns whether the QBox signature covers the body of a request.</summary>
    public static bool SignsBodyQBox(HttpRequestMessage request) =>
        ContentType(request) == "application/x-www-form-urlencoded";

    /// <summary>Writes the text that signature v2 signs.</summary>
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
        if (SignsBodyV2(request))
        {
            buffer.Append(body);
        }
    }

    /// <summary>Writes the text that the QBox signature signs.</summary>
    public static void WriteQBox(
        ref Utf8Buffer buffer, HttpRequestMessage request, string path, string query, ReadOnlySpan<byte> body)
    {
        AppendTarget(ref buffer, path, query);
        buffer.Append((byte)'\n');
        if (SignsBodyQBox(request))
        {
            buffer.Append(body);
        }
    }

    // A question mark without a query is not signed: the vendor's SDKs sign a query only if it is not empty.
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

    // Go's form of header names: the first letter of each part in upper case, the others in lower case.
    private static void AppendCanonical(ref Utf8Buffer buffer, string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            buffer.Append((byte)SignedHeaders.Form(name, i, isCanonical: true));
        }
    }
}
