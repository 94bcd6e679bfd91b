using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Signing;

/// <summary>The UTF-8 bytes of a secret, encoded once and used for every signature.</summary>
[DebuggerDisplay("[redacted]")]
internal sealed class SecretKey(Secret secret)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(secret.Reveal());

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Returns the HMAC-SHA256 of a text in standard base64.</summary>
    public string Sha256Base64(ReadOnlySpan<byte> text)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_bytes, text, mac);
        return Convert.ToBase64String(mac);
    }

    public override string ToString() => secret.ToString();
}
