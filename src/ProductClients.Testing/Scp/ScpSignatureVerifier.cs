namespace ProductClients.Testing;

/// <summary>
/// Verifies the version 2 signature. The message is the method, the full URL as received, the timestamp, the access
/// key, the account and the client type, without separators (terraform-sdk-samsungcloudplatformv2,
/// client/signature_generator.go).
/// </summary>
internal sealed class ScpSignatureVerifier(ScpEmulatorOptions options)
{
    /// <summary>Returns the rejection, or <see langword="null"/> if the request is authentic.</summary>
    public EmulatorResponse? Verify(WireRequest request)
    {
        if (request.Header("Scp-Accesskey") is not { Length: > 0 } accessKey
            || request.Header("Scp-Timestamp") is not { Length: > 0 } timestamp
            || request.Header("Scp-Signature") is not { Length: > 0 } signature)
            return ScpErrors.Unauthorized(request, "an Scp header is missing");
        if (!string.Equals(request.Header("Scp-ClientType"), "Openapi", StringComparison.Ordinal))
            return ScpErrors.Unauthorized(request, "Scp-ClientType is not Openapi");
        if (!Hashing.Same(options.AccessKey, accessKey))
            return ScpErrors.Unauthorized(request, "unknown access key");
        // The account must be in the message and in the header. One without the other fails.
        var account = request.Header("Scp-AccountId") ?? "";
        if (!Hashing.Same(options.AccountId ?? "", account))
            return ScpErrors.Unauthorized(request, "Scp-AccountId is missing or another account");
        if (!Timestamps.TryParseUnixMilliseconds(timestamp, out var instant)
            || !instant.Within(options.ClockTolerance, request.Now))
            return ScpErrors.Unauthorized(request, "timestamp malformed or outside the tolerance");

        var url = $"{request.Scheme}://{request.Host}{request.Target}";
        var message = string.Concat([request.Method, url, timestamp, accessKey, account, "Openapi"]);
        return Hashing.Same(Hashing.HmacSha256Base64(options.SecretKey, message), signature)
            ? null
            : ScpErrors.Unauthorized(request, "signature does not match");
    }
}
