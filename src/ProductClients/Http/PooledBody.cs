using System.Buffers;

namespace ProductClients.Http;

/// <summary>A body in pooled memory. Disposing returns the memory to the pool.</summary>
internal sealed class PooledBody(byte[] buffer, int length, bool isTruncated) : IDisposable
{
    private byte[]? _buffer = buffer;

    public ReadOnlyMemory<byte> Memory =>
        _buffer.AsMemory(0, _buffer is null ? throw new ObjectDisposedException(nameof(PooledBody)) : length);

    public bool IsTruncated => isTruncated;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
