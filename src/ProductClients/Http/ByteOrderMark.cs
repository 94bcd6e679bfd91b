namespace ProductClients.Http;

/// <summary>The mark some servers put before UTF-8, which a JSON reader does not expect.</summary>
internal static class ByteOrderMark
{
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> body) =>
        body.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
