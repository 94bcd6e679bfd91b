using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ProductClients.Listing;

/// <summary>A keyed hash of 128 bits: SipHash-2-4. The ids of a listing are hashed with a key that is random in each
/// process.</summary>
/// <remarks>A vendor chooses the ids. Without the key it cannot choose two that collide.</remarks>
internal static class Hash128
{
    private static readonly (ulong Low, ulong High) Key = NewKey();

    public static UInt128 Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text), Key);

    /// <summary>Returns SipHash-2-4 of 128 bits, as its authors define it.</summary>
    internal static UInt128 Of(ReadOnlySpan<byte> bytes, (ulong Low, ulong High) key)
    {
        var v0 = key.Low ^ 0x736f6d6570736575;
        var v1 = key.High ^ 0x646f72616e646f6d ^ 0xee;
        var v2 = key.Low ^ 0x6c7967656e657261;
        var v3 = key.High ^ 0x7465646279746573;
        var length = (ulong)bytes.Length << 56;
        for (var left = bytes.Length / sizeof(ulong); left >= 0; left--)
        {
            var word = left > 0 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : length | LastBytes(bytes);
            bytes = left > 0 ? bytes[sizeof(ulong)..] : [];
            v3 ^= word;
            Mix(ref v0, ref v1, ref v2, ref v3, count: 2);
            v0 ^= word;
        }

        v2 ^= 0xee;
        Mix(ref v0, ref v1, ref v2, ref v3, count: 4);
        var low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        Mix(ref v0, ref v1, ref v2, ref v3, count: 4);
        return new UInt128(upper: v0 ^ v1 ^ v2 ^ v3, low);
    }

    private static ulong LastBytes(ReadOnlySpan<byte> bytes)
    {
        var word = 0UL;
        for (var i = 0; i < bytes.Length; i++)
        {
            word |= (ulong)bytes[i] << (8 * i);
        }

        return word;
    }

    private static (ulong Low, ulong High) NewKey()
    {
        Span<byte> key = stackalloc byte[2 * sizeof(ulong)];
        RandomNumberGenerator.Fill(key);
        return (
            BinaryPrimitives.ReadUInt64LittleEndian(key),
            BinaryPrimitives.ReadUInt64LittleEndian(key[sizeof(ulong)..]));
    }

    // Inlined, so that the four words stay in registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3, int count)
    {
        for (var i = 0; i < count; i++)
        {
            v0 += v1;
            v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
            v0 = BitOperations.RotateLeft(v0, 32);
            v2 += v3;
            v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
            v2 = BitOperations.RotateLeft(v2, 32);
        }
    }
}
