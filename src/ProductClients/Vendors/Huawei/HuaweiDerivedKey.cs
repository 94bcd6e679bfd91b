using System.Security.Cryptography;
using System.Text;
using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>The signing key of <c>V11-HMAC-SHA256</c>: derived with HKDF from the access key for one day, region and
/// service (docs/vendors/huawei.md, "Signature"). It is reused until the day or the access key changes.</summary>
internal sealed class HuaweiDerivedKey(HuaweiCredentials credentials, string info)
{
    /// <summary>Gets the scope of the key: <c>yyyyMMdd/region/service</c>.</summary>
    public string Info => info;

    /// <summary>Gets the key: the bytes of its hexadecimal text, not the bytes that this text encodes.</summary>
    public SecretKey Key { get; } = Derive(credentials, info);

    public bool IsFor(HuaweiCredentials other, ReadOnlySpan<char> day) =>
        ReferenceEquals(credentials, other) && info.AsSpan(0, 8).SequenceEqual(day);

    private static SecretKey Derive(HuaweiCredentials credentials, string info)
    {
        Span<byte> pseudoRandom = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(credentials.AccessKey), credentials.Key.Bytes, pseudoRandom);
        Span<byte> derived = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(pseudoRandom, [.. Encoding.UTF8.GetBytes(info), 1], derived);
        var hex = new Utf8Buffer(stackalloc byte[64]);
        hex.AppendLowerHex(derived);
        return new SecretKey(hex.Written.ToArray());
    }
}
