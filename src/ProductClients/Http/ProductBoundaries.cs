using System.Buffers;

namespace ProductClients.Http;

/// <summary>Tracks the element boundaries in the bytes of a JSON array, to know the size of the current
/// element.</summary>
internal sealed class ProductBoundaries
{
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

        return Larger(largest);
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
            case (byte)'[' or (byte)'{':
                _depth++;
                break;
            default:
                _depth--;
                if (_depth == 1)
                {
                    Completed++;
                    Current = 0;
                }

                break;
        }
    }
}
