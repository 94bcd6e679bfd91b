using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Testing;

/// <summary>Verifies the Qiniu (v2) and QBox signatures (developer.qiniu.com/kodo/1201/access-token).</summary>
internal sealed class QiniuSignatureVerifier(QiniuEmulatorOptions options)
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Returns the rejection, or <see langword="null"/> if the request is authentic.</summary>
    public EmulatorResponse? Verify(WireRequest request)
    {
        if (options.Auth == QiniuEmulatorAuth.None)
            return null;
        var scheme = options.Auth + " ";
        if (request.Header("Authorization") is not { } header || !header.StartsWith(scheme, StringComparison.Ordinal))
            return QiniuErrors.BadToken($"Authorization {scheme}is missing");
        if (header[scheme.Length..].Split(':', 2) is not [var accessKey, var signature])
            return QiniuErrors.BadToken("Authorization cannot be parsed");
        if (!Hashing.Same(options.AccessKey, accessKey))
            return QiniuErrors.BadToken("unknown access key");
        if (!Hashing.Same(Sign(request), signature))
            return QiniuErrors.BadToken("signature does not match");
        // QBox has no date, and v2 clients can omit it.
        if (options.Auth == QiniuEmulatorAuth.QBox || request.Header("X-Qiniu-Date") is not { } date)
            return null;
        return Timestamps.TryParseBasic(date, out var instant) && instant.Within(options.ClockTolerance, request.Now)
            ? null
            : QiniuErrors.TooSkewed("X-Qiniu-Date malformed or outside the tolerance");
    }

    private string Sign(WireRequest request)
    {
        var head = Encoding.UTF8.GetBytes(
            options.Auth == QiniuEmulatorAuth.QBox ? request.Target + "\n" : HeadV2(request));
        byte[] message = SignsBody(request) ? [.. head, .. request.Body.Span] : head;
#pragma warning disable CA5350 // The vendor's signature is HMAC-SHA1.
        var mac = HMACSHA1.HashData(Encoding.UTF8.GetBytes(options.SecretKey), message);
#pragma warning restore CA5350
        // The URL-safe base64 alphabet, with padding.
        return Convert.ToBase64String(mac).Replace('+', '-').Replace('/', '_');
    }

    private static string HeadV2(WireRequest request)
    {
        var text = new StringBuilder();
        text.Append(request.Method.ToUpperInvariant()).Append(' ').Append(request.Target);
        text.Append("\nHost: ").Append(request.Host);
        if (request.Header("Content-Type") is { } contentType)
            text.Append("\nContent-Type: ").Append(contentType);
        var own = request.HeaderNames
            .Where(static name => name.Length > 8 && name.StartsWith("X-Qiniu-", StringComparison.OrdinalIgnoreCase))
            .Select(name => (Name: Canonical(name), Value: request.Header(name)))
            .OrderBy(static header => header.Name, StringComparer.Ordinal);
        foreach (var (name, value) in own)
            text.Append('\n').Append(name).Append(": ").Append(value);
        return text.Append("\n\n").ToString();
    }

    private bool SignsBody(WireRequest request)
    {
        if (request.Body.IsEmpty || request.Header("Content-Type") is not { } contentType)
            return false;
        return options.Auth == QiniuEmulatorAuth.QBox
            ? string.Equals(contentType, FormType, StringComparison.Ordinal)
            : !string.Equals(contentType, "application/octet-stream", StringComparison.Ordinal);
    }

    // Header names have the canonical MIME form of Go: x-qiniu-DATE becomes X-Qiniu-Date.
    private static string Canonical(string name) => string.Join('-', name.Split('-').Select(static word =>
        string.Create(word.Length, word, static (target, source) =>
        {
            source.AsSpan().ToLowerInvariant(target);
            if (target.Length > 0)
                target[0] = char.ToUpperInvariant(target[0]);
        })));
}
