using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Testing;

/// <summary>Verifies SDK-HMAC-SHA256 and V11-HMAC-SHA256 signatures of a request as it was received.</summary>
internal sealed class HuaweiSignatureVerifier(HuaweiEmulatorOptions options)
{
    private readonly string _algorithm =
        options.Auth == HuaweiEmulatorAuth.V11 ? "V11-HMAC-SHA256" : "SDK-HMAC-SHA256";

    /// <summary>Returns the rejection, or <see langword="null"/> if the signature is right.</summary>
    public EmulatorResponse? Verify(WireRequest request, HuaweiAuthorization authorization)
    {
        var date = request.Header("X-Sdk-Date") ?? "";
        var signed = authorization.SignedHeaders;
        if (!Timestamps.TryParseBasic(date, out var instant) || !signed.Contains("x-sdk-date", StringComparer.Ordinal))
        {
            return HuaweiErrors.Unauthorized(
                request, "x-sdk-date is missing or not signed", "X-Sdk-Date absent, malformed or unsigned");
        }

        if (!instant.Within(options.ClockTolerance, request.Now))
        {
            return HuaweiErrors.Unauthorized(
                request,
                $"signature expired, signature time:{date},server time:{Timestamps.Basic(request.Now)}",
                "X-Sdk-Date outside the tolerance");
        }

        if (VerifySecurityToken(request, signed) is { } rejection)
            return rejection;

        // The value of this header is signed instead of the hash that the gateway computes.
        if (request.Header("X-Sdk-Content-Sha256") is { } claimed && claimed != "UNSIGNED-PAYLOAD"
            && !Hashing.Same(Hashing.Sha256Hex(request.Body.Span), claimed))
        {
            return HuaweiErrors.Unauthorized(
                request,
                "x-sdk-content-sha256 does not match the body",
                "X-Sdk-Content-Sha256 is not the hash of the body");
        }

        var canonical = HuaweiCanonicalRequest.Build(request, signed);
        if (string.Equals(authorization.Algorithm, _algorithm, StringComparison.Ordinal)
            && string.Equals(authorization.Scope, ExpectedScope(date), StringComparison.Ordinal)
            && Hashing.Same(Sign(date, canonical), authorization.Signature))
            return null;
        // The gateway sends the canonical request that it computed, with | instead of line breaks.
        return HuaweiErrors.Unauthorized(
            request,
            "verify aksk signature fail, canonicalRequest:" + canonical.Replace('\n', '|'),
            "signature does not match");
    }

    private EmulatorResponse? VerifySecurityToken(WireRequest request, IReadOnlyList<string> signed)
    {
        var sent = request.Header("X-Security-Token");
        var right = options.SecurityToken is null
            ? sent is null
            : Hashing.Same(options.SecurityToken, sent) && signed.Contains("x-security-token", StringComparer.Ordinal);
        return right
            ? null
            : HuaweiErrors.Unauthorized(
                request, "decrypt token fail", "X-Security-Token absent, wrong, unsigned or not expected");
    }

    private string Sign(string date, string canonical)
    {
        var hash = Hashing.Sha256Hex(Encoding.UTF8.GetBytes(canonical));
        return options.Auth == HuaweiEmulatorAuth.V11
            ? Hashing.Hex(Hashing.HmacSha256(DerivedKey(date), $"{_algorithm}\n{date}\n{ExpectedScope(date)}\n{hash}"))
            : Hashing.Hex(Hashing.HmacSha256(options.SecretKey, $"{_algorithm}\n{date}\n{hash}"));
    }

    private string ExpectedScope(string date) =>
        options.Auth == HuaweiEmulatorAuth.V11 ? $"{date[..8]}/{options.Region}/{options.ServiceName}" : "";

    // The salt of the HKDF is the access key. The derived key is the hex text, not the 32 bytes.
    private string DerivedKey(string date) => Hashing.Hex(HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        ikm: Encoding.UTF8.GetBytes(options.SecretKey),
        outputLength: 32,
        salt: Encoding.UTF8.GetBytes(options.AccessKey),
        info: Encoding.UTF8.GetBytes(ExpectedScope(date))));
}
