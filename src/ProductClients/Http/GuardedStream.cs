using System.Buffers;

namespace ProductClients.Http;

/// <summary>The body of a streamed array. Its start is read while a retry is still possible. The size of each product
/// is limited, the time limit counts only while a read is pending, and failures are mapped.</summary>
internal sealed class GuardedStream(
    Stream inner,
    RequestState state,
    ResponseLimits limits,
    TimeSpan timeLeft,
    TimeProvider timeProvider) : ForwardStream
{
    private const int FirstRead = 4 * 1024;

    private readonly ProductBoundaries _boundaries = new();
    private readonly ArrayBufferWriter<byte> _start = new(256);
    private ReadOnlyMemory<byte> _ahead;
    private TimeSpan _remaining = AtLeastOneMillisecond(timeLeft);

    public override bool CanWrite => false;

    /// <summary>Reads until the first product is complete, or <see cref="ResponseFailure.SampleLength"/> bytes are
    /// read. A failure up to here can be retried, because no product has been returned yet.</summary>
    public async ValueTask ReadStartAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstRead);
        try
        {
            int count;
            do
            {
                var room = Math.Min(buffer.Length, ResponseFailure.SampleLength - _start.WrittenCount);
                count = await ReadOnAsync(buffer.AsMemory(0, room), cancellationToken).ConfigureAwait(false);
            }
            while (count > 0 && _boundaries.Completed == 0 && _start.WrittenCount < ResponseFailure.SampleLength);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        _ahead = _start.WrittenMemory;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_ahead.IsEmpty)
        {
            return ReadOnAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, _ahead.Length);
        _ahead[..count].CopyTo(buffer);
        _ahead = _ahead[count..];
        return new ValueTask<int>(count);
    }

    /// <summary>Creates the exception for a response that differs from the vendor's documentation.</summary>
    public ProductClientException Invalid(string problem) => state.Invalid(problem, _start.WrittenSpan);

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A vendor's response can only be read asynchronously.");

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<int> ReadOnAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        using var deadline = new CancellationTokenSource(_remaining, timeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var count = await inner.ReadAsync(buffer, linked.Token).ConfigureAwait(false);
            KeepStart(buffer.Span[..count]);
            var largest = _boundaries.Observe(buffer.Span[..count]);
            if (largest.Size > limits.MaxProductBytes)
            {
                throw state.Failure(
                    ProductErrorCode.ResponseTooLarge,
                    $"has a product (number {largest.Number}) that is larger than {limits.MaxProductBytes} bytes "
                    + "(option MaxProductBytes)");
            }

            if (_boundaries.First is { } first && first != '[')
            {
                throw Invalid("is not a JSON array");
            }

            return count;
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw state.Failure(
                ProductErrorCode.Timeout,
                $"did not end within {limits.TotalTimeout:c} of waiting (option TotalTimeout); "
                + $"{_boundaries.Completed} products were received",
                error,
                isTransient: true);
        }
        catch (Exception error) when (error is not (
            OperationCanceledException or ProductClientException { IsRedacted: true }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw state.Broken(error);
        }
        finally
        {
            _remaining = AtLeastOneMillisecond(_remaining - timeProvider.GetElapsedTime(started));
        }
    }

    private static TimeSpan AtLeastOneMillisecond(TimeSpan time) =>
        time > TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(1);

    private void KeepStart(ReadOnlySpan<byte> bytes)
    {
        var missing = ResponseFailure.SampleLength - _start.WrittenCount;
        if (missing > 0)
        {
            _start.Write(bytes[..Math.Min(bytes.Length, missing)]);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
