using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>Writes the query of the canonical request: decoded, sorted by name and then by value, and encoded again.
/// Each pair has a <c>=</c> (docs/vendors/huawei.md, "Signature").</summary>
internal static class HuaweiCanonicalQuery
{
    /// <summary>Writes the canonical query.</summary>
    /// <param name="buffer">The buffer to write to.</param>
    /// <param name="query">The raw query, including the question mark.</param>
    public static void Write(ref Utf8Buffer buffer, string query)
    {
        if (query.Length <= 1)
        {
            return;
        }

        var pairs = Array.ConvertAll(query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries), Parse);
        Array.Sort(pairs, Compare);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i > 0)
            {
                buffer.Append((byte)'&');
            }

            buffer.AppendEscaped(pairs[i].Name);
            buffer.Append((byte)'=');
            buffer.AppendEscaped(pairs[i].Value);
        }
    }

    private static (byte[] Name, byte[] Value) Parse(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (Decode(pair), []) : (Decode(pair.AsSpan(0, equals)), Decode(pair.AsSpan(equals + 1)));
    }

    private static byte[] Decode(ReadOnlySpan<char> text)
    {
        var decoded = new Utf8Buffer(stackalloc byte[128]);
        try
        {
            PercentDecoding.Append(ref decoded, text);
            return decoded.Written.ToArray();
        }
        finally
        {
            decoded.Dispose();
        }
    }

    private static int Compare((byte[] Name, byte[] Value) x, (byte[] Name, byte[] Value) y)
    {
        var byName = Utf8Buffer.CompareAsUtf16(x.Name, y.Name);
        return byName != 0 ? byName : Utf8Buffer.CompareAsUtf16(x.Value, y.Value);
    }
}
