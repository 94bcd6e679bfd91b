using System.Buffers;

namespace ProductClients.Http;

/// <summary>The body of a streamed array. Its start is read while a retry is still possible. The size of each product
/// is limited, and the time limit counts only while a read is pending.</summary>
internal sealed class GuardedStream(
    Stream inner,
    RequestState state,
    ResponseLimits limits,
    TimeSpan timeLeft,
    TimeProvider timeProvider) : BodyStream(inner, state, timeProvider)
{
    private const int FirstRead = 4 * 1024;

    private readonly ProductBoundaries _boundaries = new();
    private readonly TimeProvider _timeProvider = timeProvider;
    private ReadOnlyMemory<byte> _ahead;
    private TimeSpan _remaining = AtLeastOneMillisecond(timeLeft);

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
                var room = Math.Min(buffer.Length, ResponseFailure.SampleLength - Start.WrittenCount);
                count = await ReadOnAsync(buffer.AsMemory(0, room), cancellationToken).ConfigureAwait(false);
            }
            while (count > 0 && _boundaries.Completed == 0 && Start.WrittenCount < ResponseFailure.SampleLength);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        _ahead = Start.WrittenMemory;
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

    protected override void Observe(ReadOnlySpan<byte> bytes)
    {
        var largest = _boundaries.Observe(bytes);
        if (largest.Size > limits.MaxProductBytes)
        {
            throw State.Failure(
                ProductErrorCode.ResponseTooLarge,
                $"has a product (number {largest.Number}) that is larger than {limits.MaxProductBytes} bytes "
                + "(option MaxProductBytes)");
        }

        if (_boundaries.First is { } first && first != '[')
        {
            throw Invalid("is not a JSON array");
        }
    }

    protected override string DescribeTimeout() =>
        $"did not end within {limits.TotalTimeout:c} of waiting (option TotalTimeout); "
        + $"{_boundaries.Completed} products were received";

    private async ValueTask<int> ReadOnAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var started = _timeProvider.GetTimestamp();
        try
        {
            return await ReadInnerAsync(buffer, _remaining, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _remaining = AtLeastOneMillisecond(_remaining - _timeProvider.GetElapsedTime(started));
        }
    }

    private static TimeSpan AtLeastOneMillisecond(TimeSpan time) =>
        time > TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(1);
}
