using System.Globalization;
using System.Security.Cryptography;
using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>Signs with an access key (<c>SDK-HMAC-SHA256</c>), or with a key derived from it (<c>V11-HMAC-SHA256</c>);
/// see docs/vendors/huawei.md, "Signature".</summary>
/// <param name="credentials">The source of the access key.</param>
/// <param name="projectId">Returns the value of <c>X-Project-Id</c>, which is mandatory with an access key.</param>
/// <param name="clock">The clock of signatures.</param>
/// <param name="derivation">The scope of the derived key, <c>region/service</c>; <see langword="null"/> to sign with
/// the secret itself.</param>
/// <param name="signedHeaders">The names of the headers to sign; <see langword="null"/> for <c>Host</c> and the
/// <c>X-</c> headers.</param>
internal sealed class HuaweiRequestSigner(
    ICredentialSource<HuaweiCredentials> credentials,
    Func<string?> projectId,
    SigningClock clock,
    string? derivation = null,
    IReadOnlyList<string>? signedHeaders = null) : VendorSigner<HuaweiCredentials>(credentials)
{
    private const string Plain = "SDK-HMAC-SHA256";
    private const string Derived = "V11-HMAC-SHA256";
    private const string Authorization = "Authorization";
    private const string SdkDate = "X-Sdk-Date";
    private const string ProjectId = "X-Project-Id";
    private const string SecurityToken = "X-Security-Token";

    private const string LargeBody = "Send a larger body with the header X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD.";

    private static readonly HttpRequestOptionsKey<byte[]?> BodyHash = new("ProductClients.Huawei.BodyHash");

    private HuaweiDerivedKey? _derivedKey;

    /// <summary>Returns the hash of the body of a signed request; <see langword="null"/> if no body was
    /// hashed.</summary>
    public static byte[]? BodyHashOf(HttpRequestMessage request) =>
        request.Options.TryGetValue(BodyHash, out var hash) ? hash : null;

    protected override string Scheme => derivation is null ? Plain : Derived;

    protected override IEnumerable<string> Headers => [SdkDate, ProjectId, SecurityToken, Authorization];

    protected override async ValueTask<byte[]?> ReadBodyAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null || !HuaweiCanonicalRequest.HashesBody(request))
        {
            return null;
        }

        var body = await RequestBody.ReadSignedAsync(request.Content, LargeBody, cancellationToken)
            .ConfigureAwait(false);
        var hash = SHA256.HashData(body);
        // The body may be gone when the gateway's error is read.
        request.Options.Set(BodyHash, hash);
        return hash;
    }

    protected override void Sign(
        HttpRequestMessage request, HuaweiCredentials key, byte[]? bodyHash, ref Utf8Buffer text)
    {
        var date = clock.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var derived = DerivedKeyFor(key, date);
        // Set every signed header before the signature is made.
        RawHeaders.Set(request.Headers, SdkDate, date);
        RawHeaders.Set(request.Headers, ProjectId, projectId());
        RawHeaders.Set(request.Headers, SecurityToken, key.SecurityToken?.Reveal());

        var canonical = new Utf8Buffer(stackalloc byte[1024]);
        try
        {
            var headerList = HuaweiCanonicalRequest.Write(ref canonical, request, bodyHash, signedHeaders);
            WriteStringToSign(ref text, canonical.Written, date, derived);
            Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
            (derived?.Key ?? key.Key).Sha256(text.Written, signature);
            RawHeaders.Set(
                request.Headers, Authorization, Describe(key, derived, canonical.Written[headerList], signature));
        }
        finally
        {
            canonical.Dispose();
        }
    }

    protected override string DescribeRequest(HttpRequestMessage request, HuaweiCredentials key, byte[]? bodyHash) =>
        HuaweiCanonicalRequest.Mask(
            HuaweiCanonicalRequest.Describe(request, bodyHash), key.SecurityToken?.Reveal());

    private HuaweiDerivedKey? DerivedKeyFor(HuaweiCredentials key, string date)
    {
        if (derivation is null)
        {
            return null;
        }

        var current = _derivedKey;
        return current?.IsFor(key, date.AsSpan(0, 8)) == true
            ? current
            : _derivedKey = new HuaweiDerivedKey(key, $"{date[..8]}/{derivation}");
    }

    private void WriteStringToSign(
        ref Utf8Buffer buffer, scoped ReadOnlySpan<byte> canonical, string date, HuaweiDerivedKey? derived)
    {
        buffer.Append(Scheme);
        buffer.Append((byte)'\n');
        buffer.Append(date);
        buffer.Append((byte)'\n');
        if (derived is not null)
        {
            buffer.Append(derived.Info);
            buffer.Append((byte)'\n');
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, hash);
        buffer.AppendLowerHex(hash);
    }

    private static string Describe(
        HuaweiCredentials key,
        HuaweiDerivedKey? derived,
        ReadOnlySpan<byte> signedHeaders,
        ReadOnlySpan<byte> signature)
    {
        var text = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            text.Append(derived is null ? "SDK-HMAC-SHA256 Access="u8 : "V11-HMAC-SHA256 Credential="u8);
            text.Append(key.AccessKey);
            if (derived is not null)
            {
                text.Append((byte)'/');
                text.Append(derived.Info);
            }

            text.Append(", SignedHeaders="u8);
            text.Append(signedHeaders);
            text.Append(", Signature="u8);
            text.AppendLowerHex(signature);
            return text.ToString();
        }
        finally
        {
            text.Dispose();
        }
    }
}
