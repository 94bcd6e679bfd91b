namespace ProductClients.Cli.Tests;

/// <summary>A stream whose writes fail with an error number of Linux. Its writer buffers all text until a flush.
/// </summary>
internal sealed class FailingStream(int errno) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("write failed", errno);

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("write failed", errno);

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new IOException("write failed", errno);
}
