using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ProductClients.Listing;

/// <summary>A 128-bit hash of a product's id: SipHash-2-4 with a key that is random in each process.</summary>
/// <remarks>A vendor chooses the ids. Without the key it cannot choose two that collide.</remarks>
internal static class Hash128
{
    private static readonly (ulong Low, ulong High) Key = NewKey();

    public static UInt128 Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text), Key);

    /// <summary>Returns SipHash-2-4 of 128 bits, as its authors define it.</summary>
    internal static UInt128 Of(ReadOnlySpan<byte> bytes, (ulong Low, ulong High) key)
    {
        var state = new State(key);
        var end = (ulong)bytes.Length << 56;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            state.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            end |= (ulong)bytes[i] << (8 * i);
        }

        state.Add(end);
        return state.Finish();
    }

    private static (ulong Low, ulong High) NewKey()
    {
        Span<byte> key = stackalloc byte[2 * sizeof(ulong)];
        RandomNumberGenerator.Fill(key);
        return (
            BinaryPrimitives.ReadUInt64LittleEndian(key),
            BinaryPrimitives.ReadUInt64LittleEndian(key[sizeof(ulong)..]));
    }

    private ref struct State((ulong Low, ulong High) key)
    {
        private ulong _v0 = key.Low ^ 0x736f6d6570736575;
        private ulong _v1 = key.High ^ 0x646f72616e646f6d ^ 0xee;
        private ulong _v2 = key.Low ^ 0x6c7967656e657261;
        private ulong _v3 = key.High ^ 0x7465646279746573;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong word)
        {
            _v3 ^= word;
            Round();
            Round();
            _v0 ^= word;
        }

        public UInt128 Finish()
        {
            _v2 ^= 0xee;
            var low = FourRounds();
            _v1 ^= 0xdd;
            return new UInt128(upper: FourRounds(), low);
        }

        private ulong FourRounds()
        {
            Round();
            Round();
            Round();
            Round();
            return _v0 ^ _v1 ^ _v2 ^ _v3;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Round()
        {
            _v0 += _v1;
            _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
            _v0 = BitOperations.RotateLeft(_v0, 32);
            _v2 += _v3;
            _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
            _v0 += _v3;
            _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
            _v2 += _v1;
            _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
            _v2 = BitOperations.RotateLeft(_v2, 32);
        }
    }
}
