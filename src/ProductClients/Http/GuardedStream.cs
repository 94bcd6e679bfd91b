using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>A streamed array's body: bounded per product, its time charged only while a read is pending, its failures
/// mapped.</summary>
internal sealed class GuardedStream(
    Stream inner, Registration registration, ResponseLimits limits, TimeProvider timeProvider) : Stream
{
    private readonly ProductBoundaries _boundaries = new();
    private TimeSpan _remaining = limits.TotalTimeout;

    /// <summary>Gets what keeps secrets out of what is said about this answer.</summary>
    public Redactor? Redactor { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var started = timeProvider.GetTimestamp();
        using var deadline = new CancellationTokenSource(_remaining, timeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var count = await inner.ReadAsync(buffer, linked.Token).ConfigureAwait(false);
            if (_boundaries.Observe(buffer.Span[..count]) > limits.MaxProductBytes)
            {
                throw registration.Failure(
                    ProductErrorCode.ResponseTooLarge,
                    $"product {_boundaries.Completed + 1} of the answer is larger than {limits.MaxProductBytes} bytes "
                    + "(option MaxProductBytes)");
            }

            if (_boundaries.First is { } first && first != '[')
            {
                throw registration.Failure(
                    ProductErrorCode.InvalidResponse,
                    $"the answer is not a JSON array; it starts with the byte 0x{first:X2}");
            }

            return count;
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw registration.Failure(
                ProductErrorCode.Timeout,
                $"the answer did not end within {limits.TotalTimeout:c} of waiting (option TotalTimeout); "
                + $"{_boundaries.Completed} products came",
                error,
                isTransient: true);
        }
        catch (Exception error) when (error is not (ProductClientException or OperationCanceledException))
        {
            throw TransportFailure.Map(registration, error);
        }
        finally
        {
            var left = _remaining - timeProvider.GetElapsedTime(started);
            _remaining = left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A vendor's answer is read asynchronously only.");

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
        }

        base.Dispose(disposing);
    }
}
