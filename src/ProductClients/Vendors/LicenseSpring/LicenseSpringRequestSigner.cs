using System.Globalization;
using System.Security.Cryptography;
using ProductClients.Signing;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Signs the date with the shared key (docs/vendors/licensespring.md, "Signature").</summary>
internal sealed class LicenseSpringRequestSigner(
    ICredentialSource<LicenseSpringCredentials> credentials, SigningClock clock)
    : VendorSigner<LicenseSpringCredentials>(credentials)
{
    private const string Date = "Date";
    private const string Authorization = "Authorization";

    protected override string Scheme => "hmac-sha256";

    protected override IEnumerable<string> Headers => [Date, Authorization];

    protected override void Sign(
        HttpRequestMessage request, LicenseSpringCredentials key, byte[]? body, ref Utf8Buffer text)
    {
        var date = clock.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        text.Append("licenseSpring\ndate: "u8);
        text.Append(date);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        key.Key.Sha256(text.Written, mac);
        Span<char> signature = stackalloc char[44];
        Convert.TryToBase64Chars(mac, signature, out _);
        RawHeaders.Set(request.Headers, Date, date);
        // The documented form. It is not a scheme and a token as in RFC 7235.
        RawHeaders.Set(
            request.Headers,
            Authorization,
            $"algorithm=\"hmac-sha256\",headers=\"date\",signature=\"{signature}\",apikey=\"{key.ApiKey.Reveal()}\"");
    }
}
