namespace ProductClients.Testing;

/// <summary>
/// Verifies the signature v2 of the API Gateway, which covers method, raw target, timestamp and access key. Nothing is
/// normalised.
/// </summary>
internal sealed class NcpSignatureVerifier(NcpEmulatorOptions options)
{
    /// <summary>Returns the rejection, or <see langword="null"/> if the request is authentic.</summary>
    public EmulatorResponse? Verify(WireRequest request)
    {
        if (request.Header("x-ncp-apigw-timestamp") is not { Length: > 0 } timestamp
            || request.Header("x-ncp-iam-access-key") is not { Length: > 0 } accessKey
            || request.Header("x-ncp-apigw-signature-v2") is not { Length: > 0 } signature)
            return NcpErrors.Missing("an x-ncp header is missing");
        if (!Hashing.Same(options.AccessKey, accessKey))
            return NcpErrors.Invalid("unknown access key");
        if (!Timestamps.TryParseUnixMilliseconds(timestamp, out var instant)
            || !instant.Within(options.ClockTolerance, request.Now))
            return NcpErrors.Invalid("timestamp malformed or outside the tolerance");

        var message = $"{request.Method} {request.Target}\n{timestamp}\n{accessKey}";
        if (!Hashing.Same(Hashing.HmacSha256Base64(options.SecretKey, message), signature))
            return NcpErrors.Invalid("signature does not match");
        return options.ApiKey is null || Hashing.Same(options.ApiKey, request.Header("x-ncp-apigw-api-key"))
            ? null
            : NcpErrors.Denied("x-ncp-apigw-api-key is missing or wrong");
    }
}
