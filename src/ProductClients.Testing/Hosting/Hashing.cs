using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Testing;

/// <summary>The few cryptographic operations the verifiers share.</summary>
internal static class Hashing
{
    public static string Sha256Hex(ReadOnlySpan<byte> data) => Hex(SHA256.HashData(data));

    public static byte[] HmacSha256(string key, string message) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(message));

    public static string HmacSha256Base64(string key, string message) =>
        Convert.ToBase64String(HmacSha256(key, message));

#pragma warning disable CA1308 // Lower-case hex is what goes on the wire.
    public static string Hex(ReadOnlySpan<byte> data) => Convert.ToHexString(data).ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>Compares in a time that does not depend on where the texts differ.</summary>
    public static bool Same(string? expected, string? actual) =>
        expected is not null && actual is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));
}
