using System.Buffers;

namespace ProductClients.Http;

/// <summary>The body of a streamed array. Its start is read while a retry is still possible. The size of each product
/// is limited, and the time limit counts only while a read is pending.</summary>
internal sealed class GuardedStream(
    Stream inner,
    RequestState state,
    ResponseLimits limits,
    TimeSpan timeLeft) : BodyStream(inner, state)
{
    private const int FirstRead = 4 * 1024;

    private readonly ProductBoundaries _boundaries = new();
    private ReadOnlyMemory<byte> _ahead;
    private bool _isEmptied;
    private TimeSpan _remaining = AtLeastOneMillisecond(timeLeft);

    /// <summary>Gets whether the body is an array, as far as it is read.</summary>
    public bool IsArray => _boundaries.First is null or (byte)'[';

    /// <summary>Gets the number of complete products. A <c>null</c> in their place does not count.</summary>
    public long Completed => _boundaries.Completed;

    /// <summary>Gets the number of bytes after the last complete product.</summary>
    public long Unfinished => _boundaries.Current;

    /// <summary>Reads until the first product is complete, or <see cref="ResponseFailure.SampleLength"/> bytes are
    /// read. A failure up to here can be retried, because no product has been returned yet. An object may be
    /// an error, and is read to its end, as <c>null</c> is.</summary>
    public async ValueTask ReadStartAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstRead);
        try
        {
            int count;
            do
            {
                var room = Math.Min(buffer.Length, ResponseFailure.SampleLength - Start.Length);
                count = await ReadOnAsync(buffer.AsMemory(0, room), cancellationToken).ConfigureAwait(false);
            }
            while (count > 0
                && (IsArray ? _boundaries.Completed == 0 : _boundaries.First is (byte)'{' or (byte)'n')
                && Start.Length < ResponseFailure.SampleLength);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        _ahead = StartMemory;
    }

    /// <summary>Replaces a body that was read to its end by an array without products.</summary>
    public void Empty() => (_ahead, _isEmptied) = ("[]"u8.ToArray(), true);

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (!_ahead.IsEmpty)
        {
            var ahead = Math.Min(buffer.Length, _ahead.Length);
            _ahead[..ahead].CopyTo(buffer);
            _ahead = _ahead[ahead..];
            return ahead;
        }

        var count = await ReadOnAsync(buffer, cancellationToken).ConfigureAwait(false);
        return IsArray || _isEmptied ? count : throw Invalid("is not a JSON array");
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
    }

    protected override string DescribeTimeout() =>
        $"did not end within {limits.TotalTimeout:c} of waiting (option TotalTimeout); "
        + $"{_boundaries.Completed} products were received";

    private async ValueTask<int> ReadOnAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var started = State.Observed.TimeProvider.GetTimestamp();
        try
        {
            return await ReadInnerAsync(buffer, _remaining, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _remaining = AtLeastOneMillisecond(_remaining - State.Observed.TimeProvider.GetElapsedTime(started));
        }
    }

    private static TimeSpan AtLeastOneMillisecond(TimeSpan time) =>
        time > TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(1);
}
