namespace ProductClients.Tests.Reliability;

/// <summary>A body that reports the number of bytes read before each read, and its disposal.</summary>
internal sealed class WatchedStream(
    Stream inner, Action<int> beforeRead, Action? onDisposed = null, int maxBytes = int.MaxValue) : Stream
{
    private int _isDisposed;
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        beforeRead(_read);
        cancellationToken.ThrowIfCancellationRequested();
        var count = await inner.ReadAsync(buffer[..Math.Min(buffer.Length, maxBytes)], cancellationToken);
        _read += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                onDisposed?.Invoke();
            }
        }

        base.Dispose(disposing);
    }
}
