using System.Buffers;
using System.Text;

namespace ProductClients.Http;

/// <summary>Converts a body to UTF-8 if the response declares another charset.</summary>
internal static class Charset
{
    private static readonly string[] Utf8 = ["utf-8", "utf8", "us-ascii", "ascii"];

    /// <summary>Returns the encoding that the response declares; <see langword="null"/> for UTF-8, none, or one that is
    /// not known.</summary>
    /// <param name="content">The content of the response.</param>
    /// <param name="unknown">The name of a charset that is not known, which is read as UTF-8.</param>
    public static Encoding? Of(HttpContent content, out string? unknown)
    {
        unknown = null;
        var name = content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' ');
        if (string.IsNullOrEmpty(name) || Utf8.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            // Not registered: that would change the encodings of the application.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            unknown = name;
            return null;
        }
    }

    /// <summary>Changes the charset that the content declares, if any, to UTF-8.</summary>
    public static void DeclareUtf8(HttpContent content)
    {
        if (content.Headers.ContentType is { CharSet: not null } type)
        {
            type.CharSet = "utf-8";
        }
    }

    /// <summary>Reads content that has not passed through the handlers, and returns it in UTF-8.</summary>
    public static async Task<PooledBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        const int Limit = int.MaxValue - 1;
        var encoding = Of(content, out _);
        var body = await BodyReader.ReadAsync(content, Limit, cancellationToken).ConfigureAwait(false);
        return ToUtf8(body, encoding, Limit);
    }

    /// <summary>Returns the body in UTF-8. The given body is disposed, unless it is returned.</summary>
    /// <param name="body">The body.</param>
    /// <param name="encoding">Its encoding; <see langword="null"/> if it is UTF-8.</param>
    /// <param name="limit">The limit of the result in bytes.</param>
    public static PooledBody ToUtf8(PooledBody body, Encoding? encoding, int limit)
    {
        if (encoding is null)
        {
            return body;
        }

        using (body)
        {
            // The reader prefers a byte order mark to the encoding, and skips it.
            using var reader = new StreamReader(new MemoryStream(body.Memory.ToArray()), encoding);
            var text = reader.ReadToEnd();
            var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
            var length = Encoding.UTF8.GetBytes(text, buffer);
            return new PooledBody(buffer, Math.Min(length, limit), body.IsTruncated || length > limit);
        }
    }
}
