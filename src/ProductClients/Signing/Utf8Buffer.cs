using System.Buffers;
using System.Globalization;
using System.Text;

namespace ProductClients.Signing;

/// <summary>Builds text as UTF-8: on the stack while it fits, in pooled memory beyond that.</summary>
internal ref struct Utf8Buffer(Span<byte> initial)
{
    private static readonly SearchValues<byte> Unreserved = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private Span<byte> _span = initial;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _span[.._length];

    public readonly int Length => _length;

    /// <summary>Compares UTF-8 texts by their UTF-16 code units, which is the sort order of the vendors'
    /// SDKs.</summary>
    public static int CompareAsUtf16(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        var common = x.CommonPrefixLength(y);
        return common == x.Length || common == y.Length
            ? x.Length - y.Length
            : Rank(x[common]) - Rank(y[common]);

        // U+E000 to U+FFFF (lead bytes EE and EF) sort after the surrogates of characters above U+FFFF (lead bytes from
        // F0).
        static int Rank(byte value) => value is 0xEE or 0xEF ? value + 0x10 : value;
    }

    public void Append(byte value)
    {
        Reserve(1);
        _span[_length++] = value;
    }

    public void Append(scoped ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_span[_length..]);
        _length += utf8.Length;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _span[_length..]);
    }

    public void Append(long number)
    {
        Reserve(20);
        number.TryFormat(_span[_length..], out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    public void AppendLower(string text)
    {
        var start = _length;
        Append(text);
        Ascii.ToLowerInPlace(_span[start.._length], out _);
    }

    public void AppendUpper(string text)
    {
        var start = _length;
        Append(text);
        Ascii.ToUpperInPlace(_span[start.._length], out _);
    }

    /// <summary>Appends bytes with the percent-encoding of RFC 3986: all except the unreserved characters, in
    /// upper-case hexadecimal.</summary>
    public void AppendEscaped(scoped ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyExcept(Unreserved);
            if (plain < 0)
            {
                Append(bytes);
                return;
            }

            Append(bytes[..plain]);
            Append((byte)'%');
            AppendHex(bytes.Slice(plain, 1), "0123456789ABCDEF"u8);
            bytes = bytes[(plain + 1)..];
        }
    }

    /// <summary>Appends a text whose <c>%XX</c> are decoded to bytes. Everything else stays as it is, including
    /// <c>+</c>.</summary>
    public void AppendDecoded(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text.Length >= 3 && text[0] == '%'
                && byte.TryParse(
                    text[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                Append(value);
                text = text[3..];
                continue;
            }

            var next = text[1..].IndexOf('%');
            var plain = next < 0 ? text : text[..(next + 1)];
            Append(plain);
            text = text[plain.Length..];
        }
    }

    public void AppendLowerHex(scoped ReadOnlySpan<byte> bytes) => AppendHex(bytes, "0123456789abcdef"u8);

    public override readonly string ToString() => Encoding.UTF8.GetString(Written);

    // The text may contain a session token, so the memory is cleared before it returns to the pool.
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
            _rented = null;
        }
    }

    private void AppendHex(scoped ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> digits)
    {
        Reserve(bytes.Length * 2);
        foreach (var value in bytes)
        {
            _span[_length++] = digits[value >> 4];
            _span[_length++] = digits[value & 15];
        }
    }

    private void Reserve(int more)
    {
        if (_length + more <= _span.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + more, _span.Length * 2));
        Written.CopyTo(larger);
        Dispose();
        _span = _rented = larger;
    }
}
