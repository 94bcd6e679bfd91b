using System.Security.Cryptography;
using ProductClients.Http;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Verifies the <c>LicenseSignature</c> header: the base64 of an RSA PKCS#1 v1.5 signature with SHA-256 of the
/// body (docs/vendors/licensespring.md, "Signature").</summary>
internal sealed class LicenseSpringResponseVerifier(string publicKey, bool isRequired) : IResponseVerifier
{
    private const string Header = "LicenseSignature";

    public string? Check(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        if (!response.Headers.NonValidated.TryGetValues(Header, out var signature))
        {
            return isRequired ? $"has no {Header} header" : null;
        }

        using var key = RSA.Create();
        key.ImportFromPem(publicKey);
        Span<byte> bytes = new byte[key.KeySize / 8];
        return Convert.TryFromBase64String(signature.ToString(), bytes, out var length)
            && key.VerifyData(body, bytes[..length], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                ? null
                : $"has a {Header} header that is not the signature of the body";
    }

    /// <summary>Returns whether a text is a public key in PEM.</summary>
    public static bool IsKey(string? publicKey)
    {
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(publicKey);
            return true;
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
