using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>Writes the query of the canonical request: decoded, sorted by name and then by value, and encoded again.
/// Each pair has a <c>=</c> (docs/vendors/huawei.md, "Signature").</summary>
internal static class HuaweiCanonicalQuery
{
    private const int PairsOnStack = 32;

    /// <summary>Writes the canonical query.</summary>
    /// <param name="buffer">The buffer to write to.</param>
    /// <param name="query">The raw query, including the question mark.</param>
    public static void Write(ref Utf8Buffer buffer, ReadOnlySpan<char> query)
    {
        if (query.Length <= 1)
        {
            return;
        }

        var count = query.Count('&') + 1;
        var pairs = count <= PairsOnStack ? stackalloc Pair[count] : new Pair[count];
        var decoded = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            Parse(query[1..], ref decoded, ref pairs);
            Sort(pairs, decoded.Written);
            for (var i = 0; i < pairs.Length; i++)
            {
                if (i > 0)
                {
                    buffer.Append((byte)'&');
                }

                buffer.AppendEscaped(pairs[i].Name(decoded.Written));
                buffer.Append((byte)'=');
                buffer.AppendEscaped(pairs[i].Value(decoded.Written));
            }
        }
        finally
        {
            decoded.Dispose();
        }
    }

    private static void Parse(ReadOnlySpan<char> query, ref Utf8Buffer decoded, ref Span<Pair> pairs)
    {
        var count = 0;
        while (!query.IsEmpty)
        {
            var end = query.IndexOf('&');
            var part = end < 0 ? query : query[..end];
            query = end < 0 ? [] : query[(end + 1)..];
            if (part.IsEmpty)
            {
                continue;
            }

            var equals = part.IndexOf('=');
            var start = decoded.Length;
            decoded.AppendDecoded(equals < 0 ? part : part[..equals]);
            var middle = decoded.Length;
            decoded.AppendDecoded(equals < 0 ? [] : part[(equals + 1)..]);
            pairs[count++] = new Pair(start, middle, decoded.Length);
        }

        pairs = pairs[..count];
    }

    // Insertion sort: there are few pairs, and most are in order.
    private static void Sort(Span<Pair> pairs, ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < pairs.Length; i++)
        {
            var pair = pairs[i];
            var place = i;
            for (; place > 0 && Compare(pairs[place - 1], pair, text) > 0; place--)
            {
                pairs[place] = pairs[place - 1];
            }

            pairs[place] = pair;
        }
    }

    private static int Compare(Pair x, Pair y, ReadOnlySpan<byte> text)
    {
        var byName = Utf8Buffer.CompareAsUtf16(x.Name(text), y.Name(text));
        return byName != 0 ? byName : Utf8Buffer.CompareAsUtf16(x.Value(text), y.Value(text));
    }

    private readonly record struct Pair(int Start, int Middle, int End)
    {
        public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> text) => text[Start..Middle];

        public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> text) => text[Middle..End];
    }
}
