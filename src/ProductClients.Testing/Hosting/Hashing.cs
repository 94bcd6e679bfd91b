using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Testing;

/// <summary>The cryptographic operations that the verifiers share.</summary>
internal static class Hashing
{
    public static string Sha256Hex(ReadOnlySpan<byte> data) => Hex(SHA256.HashData(data));

    public static byte[] HmacSha256(string key, string message) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(message));

    public static string HmacSha256Base64(string key, string message) =>
        Convert.ToBase64String(HmacSha256(key, message));

#pragma warning disable CA1308 // The vendors use lower-case hex.
    public static string Hex(ReadOnlySpan<byte> data) => Convert.ToHexString(data).ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>Compares two texts. The time does not depend on where they differ.</summary>
    public static bool Same(string? expected, string? actual) =>
        expected is not null && actual is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));
}
