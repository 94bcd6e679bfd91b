namespace ProductClients.Testing;

/// <summary>
/// Verifies the HMAC of the Date header, or the bearer token that replaces it
/// (docs.licensespring.com, license-api-authorization). Method, path and query are not signed.
/// </summary>
internal sealed class LicenseSpringSignatureVerifier(LicenseSpringEmulatorOptions options, IssuedTokens tokens)
{
    /// <summary>Returns the rejection, or <see langword="null"/> if the request is authentic.</summary>
    public EmulatorResponse? Verify(WireRequest request)
    {
        // The vendor's page, required headers: both kinds of authentication need both headers.
        if (request.Header("Authorization") is not { Length: > 0 } header)
            return LicenseSpringErrors.MissingHeader("authorization");
        if (request.Header("Date") is not { Length: > 0 } date)
            return LicenseSpringErrors.MissingHeader("date");
        if (!Timestamps.TryParseHttpDate(date, out var instant) || !instant.Within(options.ClockTolerance, request.Now))
        {
            return Rejected(
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
            return Rejected(
                "authorization_missing_params", "Authorization header is incomplete", "Authorization cannot be parsed");
        }

        if (!Hashing.Same(options.ApiKey, authorization.ApiKey))
            return Rejected("invalid_api_key", "Invalid API key", "unknown API key");
        var expected = Hashing.HmacSha256Base64(options.SharedKey, "licenseSpring\ndate: " + date);
        return Hashing.Same(expected, authorization.Signature)
            ? null
            : Rejected("signature_mismatch", "Signature mismatch", "signature does not match");
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

    private EmulatorResponse Rejected(string code, string message, string rejection) =>
        LicenseSpringErrors.Create(options.AuthorizationErrorStatus, code, message, rejection);
}
