namespace ProductClients.Testing;

/// <summary>A stream that writes a number of bytes and then throws <see cref="CutException"/>.</summary>
internal sealed class CutStream(Stream inner, int length) : Stream
{
    private int _left = length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var part = buffer[..Math.Min(_left, buffer.Length)];
        _left -= part.Length;
        await inner.WriteAsync(part, cancellationToken).ConfigureAwait(false);
        if (part.Length == buffer.Length)
            return;
        await inner.FlushAsync(cancellationToken).ConfigureAwait(false);
        throw new CutException();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
