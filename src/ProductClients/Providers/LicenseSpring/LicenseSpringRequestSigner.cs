using System.Globalization;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Providers.LicenseSpring;

/// <summary>Signs the date with the shared key (docs.licensespring.com, license-api-authorization, api-key-authorization
/// and request-signature).</summary>
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
            var signature = key.Key.Sha256Base64(text.Written);
            RawHeaders.Set(request.Headers, Date, date);
            // The documented form, letter for letter; it is no scheme and token as RFC 7235 has them.
            RawHeaders.Set(
                request.Headers,
                Authorization,
                $"algorithm=\"hmac-sha256\",headers=\"date\",signature=\"{signature}\",apikey=\"{key.ApiKey.Reveal()}\"");
            return explain
                ? new SignatureExplanation("hmac-sha256") { StringToSign = text.ToString(), Headers = [Date, Authorization] }
                : null;
        }
        finally
        {
            text.Dispose();
        }
    }
}
