using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ProductClients.Listing;

/// <summary>A 128-bit hash: the first half of SHA-256. A vendor chooses the texts, so the hash must resist collisions.
/// </summary>
internal static class Hash128
{
    public static UInt128 Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>Returns a hash of hashes that does not depend on their order.</summary>
    public static UInt128 OfSet(List<UInt128> hashes)
    {
        UInt128[] ordered = [.. hashes];
        Array.Sort(ordered);
        return Of(MemoryMarshal.AsBytes(ordered.AsSpan()));
    }
}
