using System.Text;
using System.Threading.Channels;

namespace ProductClients.Tests.Support;

/// <summary>A response body whose bytes arrive when the test writes them.</summary>
internal sealed class ControlledStream : Stream
{
    private readonly Channel<byte[]> _parts = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource _reader = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadOnlyMemory<byte> _current;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Makes the bytes of a text available to the reader.</summary>
    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Makes bytes available to the reader.</summary>
    public void Write(byte[] bytes) => _parts.Writer.TryWrite(bytes);

    /// <summary>Ends the body, with or without a failure.</summary>
    public void Complete(Exception? failure = null) => _parts.Writer.TryComplete(failure);

    /// <summary>Returns a task that completes at the first read.</summary>
    public Task WaitForReaderAsync() => _reader.Task;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _reader.TrySetResult();
        while (_current.IsEmpty)
        {
            if (!await _parts.Reader.WaitToReadAsync(cancellationToken))
            {
                return 0;
            }

            _parts.Reader.TryRead(out var part);
            _current = part;
        }

        var count = Math.Min(buffer.Length, _current.Length);
        _current[..count].CopyTo(buffer);
        _current = _current[count..];
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
}
