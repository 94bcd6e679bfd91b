using System.Globalization;
using System.Security.Cryptography;
using ProductClients.Signing;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Signs with Qiniu's signature v2 or QBox: HMAC-SHA1 in URL-safe base64 with padding (docs/vendors/qiniu.md,
/// "Signature").</summary>
internal sealed class QiniuRequestSigner(
    ICredentialSource<QiniuCredentials> credentials, SigningClock clock, QiniuAuth auth, bool signTimestamp)
    : IRequestSigner
{
    private const string Authorization = "Authorization";
    private const string QiniuDate = "X-Qiniu-Date";
    private const string LargeBody = "Send a larger body with the content type application/octet-stream.";

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        Sign(request, key, await BodyAsync(request, cancellationToken).ConfigureAwait(false), explain: false);
    }

    public async ValueTask<SignatureExplanation> ExplainAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        return Sign(request, key, await BodyAsync(request, cancellationToken).ConfigureAwait(false), explain: true)!;
    }

    /// <summary>Returns the value of the <c>Authorization</c> header for a text: <c>scheme key:signature</c>.</summary>
    internal static string Authorize(string scheme, QiniuCredentials key, ReadOnlySpan<byte> text)
    {
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The vendor requires HMAC-SHA1. The weakness of SHA-1 does not affect HMAC.
        HMACSHA1.HashData(key.Key.Bytes, text, mac);
#pragma warning restore CA5350
        var header = new Utf8Buffer(stackalloc byte[256]);
        try
        {
            header.Append(scheme);
            header.Append((byte)' ');
            header.Append(key.AccessKey);
            header.Append((byte)':');
            header.AppendUrlSafeBase64(mac);
            return header.ToString();
        }
        finally
        {
            header.Dispose();
        }
    }

    // A body that is not signed is not read, so it can be a stream of any length.
    private async ValueTask<byte[]> BodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isSigned = auth == QiniuAuth.Qiniu
            ? QiniuSigningText.SignsBodyV2(request)
            : QiniuSigningText.SignsBodyQBox(request);
        return isSigned
            ? await RequestBody.ReadSignedAsync(request.Content!, LargeBody, cancellationToken).ConfigureAwait(false)
            : [];
    }

    private SignatureExplanation? Sign(HttpRequestMessage request, QiniuCredentials key, byte[] body, bool explain)
    {
        var isV2 = auth == QiniuAuth.Qiniu;
        if (isV2 && signTimestamp)
        {
            RawHeaders.Set(
                request.Headers,
                QiniuDate,
                clock.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        }

        var uri = request.RequestUri!;
        var text = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            if (isV2)
            {
                QiniuSigningText.WriteV2(ref text, request, uri.AbsolutePath, uri.Query, body);
            }
            else
            {
                QiniuSigningText.WriteQBox(ref text, request, uri.AbsolutePath, uri.Query, body);
            }

            var scheme = isV2 ? "Qiniu" : "QBox";
            RawHeaders.Set(request.Headers, Authorization, Authorize(scheme, key, text.Written));
            return explain
                ? new SignatureExplanation(scheme)
                {
                    StringToSign = text.ToString(),
                    Headers = isV2 && signTimestamp ? [QiniuDate, Authorization] : [Authorization],
                }
                : null;
        }
        finally
        {
            text.Dispose();
        }
    }
}
