using System.Globalization;
using System.Security.Cryptography;
using ProductClients.Signing;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Signs with Qiniu's signature v2 or QBox: HMAC-SHA1 in URL-safe base64 with padding (docs/vendors/qiniu.md,
/// "Signature").</summary>
internal sealed class QiniuRequestSigner(
    ICredentialSource<QiniuCredentials> credentials, SigningClock clock, QiniuAuth auth, bool signTimestamp)
    : VendorSigner<QiniuCredentials>(credentials)
{
    private const string Authorization = "Authorization";
    private const string QiniuDate = "X-Qiniu-Date";
    private const string LargeBody = "Send a larger body with the content type application/octet-stream.";

    private readonly bool _isV2 = auth == QiniuAuth.Qiniu;

    protected override string Scheme => _isV2 ? "Qiniu" : "QBox";

    protected override IEnumerable<string> Headers =>
        _isV2 && signTimestamp ? [QiniuDate, Authorization] : [Authorization];

    /// <summary>Returns the value of the <c>Authorization</c> header for a text: <c>scheme key:signature</c>.</summary>
    internal static string Authorize(string scheme, QiniuCredentials key, ReadOnlySpan<byte> text)
    {
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        key.Key.Sha1(text, mac);
        Span<char> signature = stackalloc char[28];
        Convert.TryToBase64Chars(mac, signature, out _);
        signature.Replace('+', '-');
        signature.Replace('/', '_');
        return $"{scheme} {key.AccessKey}:{signature}";
    }

    // A body that is not signed is not read, so it can be a stream of any length.
    protected override async ValueTask<byte[]?> ReadBodyAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        (_isV2 ? QiniuSigningText.SignsBodyV2(request) : QiniuSigningText.SignsBodyQBox(request))
            ? await RequestBody.ReadSignedAsync(request.Content!, LargeBody, cancellationToken).ConfigureAwait(false)
            : null;

    protected override void Sign(HttpRequestMessage request, QiniuCredentials key, byte[]? body, ref Utf8Buffer text)
    {
        var uri = request.RequestUri!;
        if (!_isV2)
        {
            QiniuSigningText.WriteQBox(ref text, request, uri.AbsolutePath, uri.Query, body);
        }
        else
        {
            if (signTimestamp)
            {
                RawHeaders.Set(
                    request.Headers,
                    QiniuDate,
                    clock.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            }

            QiniuSigningText.WriteV2(ref text, request, uri.AbsolutePath, uri.Query, body);
        }

        RawHeaders.Set(request.Headers, Authorization, Authorize(Scheme, key, text.Written));
    }
}
