namespace ProductClients.Benchmarks.Soak;

/// <summary>Gives the first half of a body, then breaks, or stalls until the reader gives up.</summary>
internal sealed class HalfBody(byte[] body, bool stalls) : Stream
{
    private int _given;

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
        var left = body.AsMemory(_given, (body.Length / 2) - _given);
        if (left.IsEmpty)
        {
            await FailAsync(cancellationToken);
        }

        var count = Math.Min(left.Length, buffer.Length);
        left[..count].CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private Task FailAsync(CancellationToken cancellationToken) => stalls
        ? Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
        : throw new IOException("The connection was reset, as the soak asked.");
}
