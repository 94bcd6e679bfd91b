using System.Security.Cryptography;

namespace ProductClients.Testing;

/// <summary>Creates the <c>LicenseSignature</c> header: the signature of the hash of a body.</summary>
internal sealed class LicenseSpringResponseSigner(Lazy<RSA> key)
{
    public const string Header = "LicenseSignature";

    public string Sign(byte[] hash)
    {
        // RSA instances are not thread-safe.
        lock (key)
        {
            return Convert.ToBase64String(
                key.Value.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
    }
}
