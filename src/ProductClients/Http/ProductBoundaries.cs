using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace ProductClients.Http;

/// <summary>Tracks the element boundaries in the bytes of a JSON array, to know the size of the current
/// element.</summary>
internal sealed class ProductBoundaries
{
    private const int BlockSize = 64;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]{}"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);

    private static readonly SearchValues<byte> BeforeFirst =
        SearchValues.Create((ReadOnlySpan<byte>)[(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    private int _depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>Gets the number of complete elements.</summary>
    public long Completed { get; private set; }

    /// <summary>Gets the first byte that is neither white space nor part of a byte order mark.</summary>
    public byte? First { get; private set; }

    /// <summary>Gets the number of bytes of the current element, with those before it.</summary>
    public long Current { get; private set; }

    /// <summary>Processes the next bytes.</summary>
    /// <returns>The largest element that was not complete before these bytes: its size in bytes, and its number in the
    /// array, from 1.</returns>
    public (long Size, long Number) Observe(ReadOnlySpan<byte> bytes)
    {
        if (First is null)
        {
            var start = bytes.IndexOfAnyExcept(BeforeFirst);
            First = start < 0 ? null : bytes[start];
        }

        var largest = (Size: 0L, Number: 0L);
        while (!bytes.IsEmpty)
        {
            var count = Math.Min(bytes.Length, BlockSize);
            if (count < BlockSize || _escaped || !TryObserveBlock(bytes, ref largest))
            {
                ObserveSymbols(bytes[..count], ref largest);
            }

            bytes = bytes[count..];
        }

        return Larger(largest);
    }

    /// <summary>Processes a block at once, with one bit per byte, unless it contains an escape.</summary>
    private bool TryObserveBlock(ReadOnlySpan<byte> bytes, ref (long Size, long Number) largest)
    {
        if (MaskOf(bytes, (byte)'\\', ignored: 0) != 0)
        {
            return false;
        }

        // From each quote up to the next: each step doubles the distance over which a bit is carried.
        var strings = MaskOf(bytes, (byte)'"', ignored: 0);
        for (var distance = 1; distance < BlockSize; distance *= 2)
        {
            strings ^= strings << distance;
        }

        strings ^= _inString ? ulong.MaxValue : 0;
        _inString = strings >> (BlockSize - 1) != 0;
        // The brackets differ from the braces in one bit.
        var opening = MaskOf(bytes, (byte)'{', ignored: '{' ^ '[') & ~strings;
        var closing = MaskOf(bytes, (byte)'}', ignored: '}' ^ ']') & ~strings;
        var end = 0;
        for (var symbols = opening | closing; symbols != 0; symbols &= symbols - 1)
        {
            var symbol = BitOperations.TrailingZeroCount(symbols);
            Current += symbol + 1 - end;
            end = symbol + 1;
            largest = Larger(largest);
            Move(opens: (opening >> symbol & 1) != 0);
        }

        Current += BlockSize - end;
        return true;
    }

    // A bit for each byte that is the symbol, without the ignored bits of the byte.
    private static ulong MaskOf(ReadOnlySpan<byte> bytes, byte symbol, byte ignored)
    {
        var low = Vector256.Create(bytes) | Vector256.Create(ignored);
        var high = Vector256.Create(bytes[Vector256<byte>.Count..]) | Vector256.Create(ignored);
        var wanted = Vector256.Create(symbol);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits()
            | (ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << Vector256<byte>.Count;
    }

    private void ObserveSymbols(ReadOnlySpan<byte> bytes, ref (long Size, long Number) largest)
    {
        while (!bytes.IsEmpty)
        {
            if (_escaped)
            {
                _escaped = false;
                Advance(ref bytes, 1);
                continue;
            }

            var next = bytes.IndexOfAny(_inString ? InString : Structure);
            if (next < 0)
            {
                Advance(ref bytes, bytes.Length);
                break;
            }

            var symbol = bytes[next];
            Advance(ref bytes, next + 1);
            largest = Larger(largest);
            Process(symbol);
        }
    }

    private (long Size, long Number) Larger((long Size, long Number) largest) =>
        Current > largest.Size ? (Current, Completed + 1) : largest;

    private void Advance(ref ReadOnlySpan<byte> bytes, int count)
    {
        Current += count;
        bytes = bytes[count..];
    }

    private void Process(byte symbol)
    {
        switch (symbol)
        {
            case (byte)'\\':
                _escaped = true;
                break;
            case (byte)'"':
                _inString = !_inString;
                break;
            default:
                Move(opens: symbol is (byte)'[' or (byte)'{');
                break;
        }
    }

    private void Move(bool opens)
    {
        _depth += opens ? 1 : -1;
        if (!opens && _depth == 1)
        {
            Completed++;
            Current = 0;
        }
    }
}
