using System.Globalization;
using System.Security.Cryptography;
using ProductClients.Signing;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Signs the date with the shared key (docs/vendors/licensespring.md, "Signature").</summary>
internal sealed class LicenseSpringRequestSigner(
    ICredentialSource<LicenseSpringCredentials> credentials, SigningClock clock) : IRequestSigner
{
    private const string Date = "Date";
    private const string Authorization = "Authorization";

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Sign(request, await credentials.GetAsync(cancellationToken).ConfigureAwait(false), explain: false);

    public async ValueTask<SignatureExplanation> ExplainAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        Sign(request, await credentials.GetAsync(cancellationToken).ConfigureAwait(false), explain: true)!;

    private SignatureExplanation? Sign(HttpRequestMessage request, LicenseSpringCredentials key, bool explain)
    {
        var date = clock.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var text = new Utf8Buffer(stackalloc byte[64]);
        try
        {
            text.Append("licenseSpring\ndate: "u8);
            text.Append(date);
            RawHeaders.Set(request.Headers, Date, date);
            RawHeaders.Set(request.Headers, Authorization, Describe(key, text.Written));
            return explain
                ? new SignatureExplanation("hmac-sha256")
                {
                    StringToSign = text.ToString(),
                    Headers = [Date, Authorization],
                }
                : null;
        }
        finally
        {
            text.Dispose();
        }
    }

    // The documented form. It is not a scheme and a token as in RFC 7235.
    private static string Describe(LicenseSpringCredentials key, ReadOnlySpan<byte> text)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        key.Key.Sha256(text, mac);
        var header = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            header.Append("algorithm=\"hmac-sha256\",headers=\"date\",signature=\""u8);
            header.AppendBase64(mac);
            header.Append("\",apikey=\""u8);
            header.Append(key.ApiKey.Reveal());
            header.Append((byte)'"');
            return header.ToString();
        }
        finally
        {
            header.Dispose();
        }
    }
}
