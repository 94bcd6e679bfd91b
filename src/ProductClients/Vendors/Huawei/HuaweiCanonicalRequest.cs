using System.Text.RegularExpressions;
using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>Writes the canonical request of Huawei's signatures (docs/vendors/huawei.md, "Signature").</summary>
internal static partial class HuaweiCanonicalRequest
{
    private const string Host = "Host";
    private const string ContentType = "Content-Type";
    private const string ContentHash = "X-Sdk-Content-Sha256";

    /// <summary>Writes the canonical request of a request whose headers are complete.</summary>
    /// <param name="buffer">The buffer to write to.</param>
    /// <param name="request">The request.</param>
    /// <param name="bodyHash">The SHA-256 hash of the body; <see langword="null"/> if there is no body.</param>
    /// <param name="only">The names of the headers to sign; <see langword="null"/> for <c>Host</c> and the <c>X-</c>
    /// headers.</param>
    /// <returns>The range of the list of signed headers in the buffer.</returns>
    public static Range Write(
        ref Utf8Buffer buffer, HttpRequestMessage request, byte[]? bodyHash, IReadOnlyList<string>? only = null)
    {
        var uri = request.RequestUri!;
        buffer.AppendUpper(request.Method.Method);
        buffer.Append((byte)'\n');
        WritePath(ref buffer, uri.AbsolutePath);
        buffer.Append((byte)'\n');
        HuaweiCanonicalQuery.Write(ref buffer, uri.Query);
        buffer.Append((byte)'\n');
        var signedHeaders = WriteHeaders(ref buffer, request, only);
        buffer.Append((byte)'\n');
        WritePayloadHash(ref buffer, request, bodyHash);
        return signedHeaders;
    }

    /// <summary>Returns whether the canonical request has the hash of the body, and not the value of a
    /// header.</summary>
    public static bool HashesBody(HttpRequestMessage request) => !request.Headers.NonValidated.Contains(ContentHash);

    /// <summary>Splits a list of header names that are separated by <c>;</c>.</summary>
    public static IReadOnlyList<string>? Names(string? signedHeaders) =>
        signedHeaders?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Returns the canonical request of a signed request.</summary>
    /// <param name="request">The signed request.</param>
    /// <param name="bodyHash">The SHA-256 hash of the body; <see langword="null"/> if there is no body.</param>
    public static string Describe(HttpRequestMessage request, byte[]? bodyHash = null)
    {
        var signed = request.Headers.NonValidated.TryGetValues("Authorization", out var authorization)
            ? SignedHeaderList().Match(authorization.ToString()).Groups["names"].Value
            : null;
        var buffer = new Utf8Buffer(stackalloc byte[1024]);
        try
        {
            Write(ref buffer, request, bodyHash, Names(signed));
            return buffer.ToString();
        }
        finally
        {
            buffer.Dispose();
        }
    }

    /// <summary>Redacts the tokens in a canonical request.</summary>
    /// <param name="canonicalRequest">The canonical request. Its lines are separated by line feeds or, in the echo of
    /// the gateway, by <c>|</c>.</param>
    /// <param name="token">The security token, if it is known. It may contain a <c>|</c>.</param>
    public static string Mask(string canonicalRequest, string? token) =>
        SignedToken().Replace(
            string.IsNullOrEmpty(token)
                ? canonicalRequest
                : canonicalRequest.Replace(token, TextRedaction.Mark, StringComparison.Ordinal),
            "${name}" + TextRedaction.Mark);

    [GeneratedRegex(
        "(?<name>x-(security|auth)-token:)[^\\n|]*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex SignedToken();

    [GeneratedRegex(
        "SignedHeaders=(?<names>[^,]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignedHeaderList();

    /// <summary>Writes the path. Each segment is encoded again, and a slash is appended, which only the signature
    /// has.</summary>
    internal static void WritePath(ref Utf8Buffer buffer, ReadOnlySpan<char> path)
    {
        var decoded = new Utf8Buffer(stackalloc byte[256]);
        try
        {
            decoded.AppendDecoded(path);
            var rest = decoded.Written;
            for (int slash; (slash = rest.IndexOf((byte)'/')) >= 0; rest = rest[(slash + 1)..])
            {
                buffer.AppendEscaped(rest[..slash]);
                buffer.Append((byte)'/');
            }

            if (!rest.IsEmpty || decoded.Length == 0)
            {
                buffer.AppendEscaped(rest);
                buffer.Append((byte)'/');
            }
        }
        finally
        {
            decoded.Dispose();
        }
    }

    // Host and the X- headers identify the request, and proxies do not rewrite them. A name with '_' is never signed,
    // because the gateway drops such headers (docs/vendors/huawei.md, "Signature").
    private static Range WriteHeaders(ref Utf8Buffer buffer, HttpRequestMessage request, IReadOnlyList<string>? only)
    {
        using var headers = new SignedHeaders(isCanonical: false);
        if (IsSigned(Host, only))
        {
            headers.Add(Host, "");
        }

        foreach (var header in request.Headers.NonValidated)
        {
            if (IsSigned(header.Key, only) && !header.Key.Equals(Host, StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(header.Key, header.Value.ToString());
            }
        }

        if (only is not null && request.Content?.Headers.NonValidated.TryGetValues(ContentType, out var type) == true
            && IsSigned(ContentType, only))
        {
            headers.Add(ContentType, type.ToString());
        }

        foreach (var (name, value) in headers.Sorted)
        {
            buffer.AppendLower(name);
            buffer.Append((byte)':');
            if (ReferenceEquals(name, Host))
            {
                RequestTarget.AppendHost(ref buffer, request);
            }
            else
            {
                buffer.Append(value.AsSpan().Trim());
            }

            buffer.Append((byte)'\n');
        }

        buffer.Append((byte)'\n');
        var start = buffer.Length;
        foreach (var (name, _) in headers.Sorted)
        {
            if (buffer.Length > start)
            {
                buffer.Append((byte)';');
            }

            buffer.AppendLower(name);
        }

        return start..buffer.Length;
    }

    private static bool IsSigned(string name, IReadOnlyList<string>? only) =>
        only is null
            ? name == Host || (name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) && !name.Contains('_'))
            : only.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static void WritePayloadHash(ref Utf8Buffer buffer, HttpRequestMessage request, byte[]? bodyHash)
    {
        if (request.Headers.NonValidated.TryGetValues(ContentHash, out var given))
        {
            buffer.Append(given.ToString());
        }
        else if (bodyHash is not null)
        {
            buffer.AppendLowerHex(bodyHash);
        }
        else
        {
            // The SHA-256 hash of an empty body.
            buffer.Append("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"u8);
        }
    }
}
