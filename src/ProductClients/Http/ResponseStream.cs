namespace ProductClients.Http;

/// <summary>A connection stream that throws if the server closes the connection without sending a response.</summary>
/// <remarks><see cref="SocketsHttpHandler"/> itself would send such a request up to three more times, with the same
/// signature, and no attempt would be counted. With this stream, <see cref="VendorOptions.MaxRetries"/> decides. The
/// handler still replaces an idle connection that was closed before the request was written. If the connection closes
/// at that moment, the attempt fails, and is retried unless <see cref="VendorOptions.MaxRetries"/> is 0.</remarks>
internal sealed class ResponseStream(Stream connection) : ForwardStream
{
    // The sender and the reader write this. They can be two threads when the handler reads ahead.
    private volatile bool _isAwaitingResponse;

    public override bool CanWrite => true;

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Check(await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    public override int Read(Span<byte> buffer) => Check(connection.Read(buffer), buffer.Length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _isAwaitingResponse = true;
        return connection.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _isAwaitingResponse = true;
        connection.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override void Flush() => connection.Flush();

    public override async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    // The handler waits for the first byte with a read into an empty buffer.
    private int Check(int count, int wanted)
    {
        if (count == 0 && wanted > 0 && _isAwaitingResponse)
        {
            throw new IOException("The server closed the connection without a response.");
        }

        if (count > 0)
        {
            _isAwaitingResponse = false;
        }

        return count;
    }
}
