using System.Buffers;
using System.Runtime.ExceptionServices;

namespace ProductClients.Http;

/// <summary>Reads a decompressed body into pooled memory, up to a limit in bytes.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;

    public static async Task<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var disposal = stream.ConfigureAwait(false);
        // One byte more than announced, so that the end is found without growing the buffer.
        var announced = content.Headers.ContentLength is { } length and < FirstBuffer * 64
            ? (int)length + 1
            : FirstBuffer;
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(announced, limit + 1));
        var read = 0;
        try
        {
            while (true)
            {
                var count = await stream.ReadAsync(buffer.AsMemory(read), cancellationToken).ConfigureAwait(false);
                read += count;
                if (count == 0 || read > limit)
                {
                    return new PooledBody(buffer, Math.Min(read, limit), read > limit);
                }

                buffer = read == buffer.Length ? Grow(buffer) : buffer;
            }
        }
        catch (Exception error)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ExceptionDispatchInfo.Throw(TransportFailure.OfBody(error));
            throw;
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
