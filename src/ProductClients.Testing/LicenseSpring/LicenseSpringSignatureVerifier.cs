namespace ProductClients.Testing;

/// <summary>
/// Verifies the HMAC over the Date header, or the bearer token that stands in its place
/// (docs.licensespring.com, license-api-authorization). Method, path and query are not signed.
/// </summary>
internal sealed class LicenseSpringSignatureVerifier(LicenseSpringEmulatorOptions options, IssuedTokens tokens)
{
    /// <summary>The rejection, or <see langword="null"/> when the request is authentic.</summary>
    public EmulatorResponse? Verify(WireRequest request)
    {
        // Seed page, required headers: both, in either way of authentication.
        if (request.Header("Authorization") is not { Length: > 0 } header)
            return LicenseSpringErrors.MissingHeader("authorization");
        if (request.Header("Date") is not { Length: > 0 } date)
            return LicenseSpringErrors.MissingHeader("date");
        if (!Timestamps.TryParseHttpDate(date, out var instant) || !instant.Within(options.ClockTolerance, request.Now))
        {
            return Refused(
                "date_header_diff",
                "Date header is too far from the server's time",
                "Date malformed or outside the tolerance");
        }

        return options.Auth == LicenseSpringEmulatorAuth.OAuth
            ? VerifyBearer(header, request.Now)
            : VerifyHmac(header, date);
    }

    private EmulatorResponse? VerifyHmac(string header, string date)
    {
        if (LicenseSpringAuthorization.Parse(header) is not { Algorithm: "hmac-sha256", Headers: "date" } authorization)
        {
            return Refused(
                "authorization_missing_params", "Authorization header is incomplete", "Authorization cannot be parsed");
        }

        if (!Hashing.Same(options.ApiKey, authorization.ApiKey))
            return Refused("invalid_api_key", "Invalid API key", "unknown API key");
        var expected = Hashing.HmacSha256Base64(options.SharedKey, "licenseSpring\ndate: " + date);
        return Hashing.Same(expected, authorization.Signature)
            ? null
            : Refused("signature_mismatch", "Signature mismatch", "signature does not match");
    }

    private EmulatorResponse? VerifyBearer(string header, DateTimeOffset now)
    {
        const string Scheme = "Bearer ";
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && tokens.Accepts(header[Scheme.Length..], now)
            ? null
            : LicenseSpringErrors.Create(
                401,
                "authorization_invalid_headers",
                "Invalid authorization headers",
                "token unknown, revoked or expired");
    }

    private EmulatorResponse Refused(string code, string message, string rejection) =>
        LicenseSpringErrors.Create(options.AuthorizationErrorStatus, code, message, rejection);
}
