using System.Buffers;

namespace ProductClients.Http;

/// <summary>Follows the bytes of a JSON array just well enough to know how large the current element is.</summary>
internal sealed class ProductBoundaries
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]{}"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);

    private static readonly SearchValues<byte> BeforeFirst =
        SearchValues.Create((ReadOnlySpan<byte>)[(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    private int _depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>Gets how many elements have ended.</summary>
    public long Completed { get; private set; }

    /// <summary>Gets the first byte that is no white space and no byte order mark.</summary>
    public byte? First { get; private set; }

    private long Current { get; set; }

    /// <summary>Takes in the next bytes.</summary>
    /// <returns>Of the elements that are not complete, or were not when these bytes began, the largest: its size in bytes, and
    /// its number in the array, from 1.</returns>
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
                Take(ref bytes, 1);
                continue;
            }

            var next = bytes.IndexOfAny(_inString ? InString : Structure);
            if (next < 0)
            {
                Take(ref bytes, bytes.Length);
                break;
            }

            var symbol = bytes[next];
            Take(ref bytes, next + 1);
            largest = Larger(largest);
            See(symbol);
        }

        return Larger(largest);
    }

    private (long Size, long Number) Larger((long Size, long Number) largest) =>
        Current > largest.Size ? (Current, Completed + 1) : largest;

    private void Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        Current += count;
        bytes = bytes[count..];
    }

    private void See(byte symbol)
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
