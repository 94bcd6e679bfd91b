namespace ProductClients.Http;

/// <summary>Skips the UTF-8 byte order mark that some servers send; the JSON reader does not accept it.</summary>
internal static class ByteOrderMark
{
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> body) =>
        body.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
