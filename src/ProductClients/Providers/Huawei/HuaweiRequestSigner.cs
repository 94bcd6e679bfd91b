using System.Globalization;
using System.Security.Cryptography;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Providers.Huawei;

/// <summary>Signs with an access key: <c>SDK-HMAC-SHA256</c> (support.huaweicloud.com, devg-apisign,
/// api-sign-algorithm-001 to 004).</summary>
internal sealed class HuaweiRequestSigner(
    ICredentialSource<HuaweiCredentials> credentials, Func<string?> projectId, SigningClock clock) : IRequestSigner
{
    internal const string Algorithm = "SDK-HMAC-SHA256";
    private const string Authorization = "Authorization";
    private const string SdkDate = "X-Sdk-Date";
    private const string ProjectId = "X-Project-Id";
    private const string SecurityToken = "X-Security-Token";

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        var body = await HashBodyAsync(request, cancellationToken).ConfigureAwait(false);
        Sign(request, key, body, explain: false);
    }

    public async ValueTask<SignatureExplanation> ExplainAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        var body = await HashBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return Sign(request, key, body, explain: true)!;
    }

    private static async ValueTask<byte[]?> HashBodyAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Content is null
            ? null
            : SHA256.HashData(await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));

    private SignatureExplanation? Sign(
        HttpRequestMessage request, HuaweiCredentials key, byte[]? bodyHash, bool explain)
    {
        var date = clock.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        WriteSignedHeaders(request, key, date);

        var canonical = new Utf8Buffer(stackalloc byte[1024]);
        var toSign = new Utf8Buffer(stackalloc byte[160]);
        try
        {
            var signedHeaders = HuaweiCanonicalRequest.Write(ref canonical, request, bodyHash);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(canonical.Written, hash);
            toSign.Append(Algorithm);
            toSign.Append((byte)'\n');
            toSign.Append(date);
            toSign.Append((byte)'\n');
            toSign.AppendLowerHex(hash);
            HMACSHA256.HashData(key.Key.Bytes, toSign.Written, hash);
            RawHeaders.Set(request.Headers, Authorization, Describe(key.AccessKey, canonical.Written[signedHeaders], hash));
            return explain
                ? new SignatureExplanation(Algorithm)
                {
                    CanonicalRequest = canonical.ToString(),
                    StringToSign = toSign.ToString(),
                    Headers = key.SecurityToken is null
                        ? [SdkDate, ProjectId, Authorization]
                        : [SdkDate, ProjectId, SecurityToken, Authorization],
                }
                : null;
        }
        finally
        {
            canonical.Dispose();
            toSign.Dispose();
        }
    }

    // Everything the signature covers is on the request before it is made.
    private void WriteSignedHeaders(HttpRequestMessage request, HuaweiCredentials key, string date)
    {
        RawHeaders.Set(request.Headers, SdkDate, date);
        RawHeaders.SetOrRemove(request.Headers, ProjectId, projectId());
        RawHeaders.SetOrRemove(request.Headers, SecurityToken, key.SecurityToken?.Reveal());
    }

    private static string Describe(string accessKey, ReadOnlySpan<byte> signedHeaders, ReadOnlySpan<byte> signature)
    {
        var text = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            text.Append("SDK-HMAC-SHA256 Access="u8);
            text.Append(accessKey);
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
