using System.Buffers;

namespace ProductClients.Http;

/// <summary>The body of a response that is read as it arrives, after its attempt. Failures are mapped and nothing is
/// retried. Only one read may be pending.</summary>
internal abstract class BodyStream(Stream inner, RequestState state) : ForwardStream
{
    private readonly ArrayBufferWriter<byte> _start = new(256);
    private CancellationTokenSource? _deadline;
    private IDisposable? _lease;

#pragma warning disable MA0055 // A stream that is abandoned without disposal has no other end.
    ~BodyStream() => Release();
#pragma warning restore MA0055

    public override bool CanRead => !IsDisposed;

    public override bool CanWrite => false;

    /// <summary>Gets the request that the stream belongs to.</summary>
    public RequestState State => state;

    /// <summary>Gets the first bytes, at most <see cref="ResponseFailure.SampleLength"/>.</summary>
    public ReadOnlySpan<byte> Start => _start.WrittenSpan;

    /// <summary>Gets whether the stream is disposed. A connection that is disposed would read as the end of the
    /// body.</summary>
    protected bool IsDisposed { get; private set; }

    /// <summary>Gets the memory of <see cref="Start"/>.</summary>
    protected ReadOnlyMemory<byte> StartMemory => _start.WrittenMemory;

    /// <summary>Sets the limiter lease that is released when the stream is disposed, or is collected because
    /// the caller abandoned it.</summary>
    public void ReleaseAtEnd(IDisposable lease) => _lease = lease;

    /// <summary>Creates the exception for a response that differs from what the caller expects.</summary>
    public ProductClientException Invalid(string problem) => state.Invalid(problem, Start);

    public abstract override ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default);

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A vendor's response can only be read asynchronously.");

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Reads the next bytes and observes them.</summary>
    /// <param name="buffer">The memory for the bytes.</param>
    /// <param name="limit">The time that the read may take.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    protected async ValueTask<int> ReadInnerAsync(
        Memory<byte> buffer, TimeSpan limit, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        var deadline = StartDeadline(limit);
        try
        {
            int count;
            using (cancellationToken.UnsafeRegister(
                static source => ((CancellationTokenSource)source!).Cancel(), deadline))
            {
                count = await inner.ReadAsync(buffer, deadline.Token).ConfigureAwait(false);
            }

            KeepStart(buffer.Span[..count]);
            Observe(buffer.Span[..count]);
            return count;
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw state.Failure(ProductErrorCode.Timeout, DescribeTimeout(), error, isTransient: true);
        }
        catch (Exception error) when (error is not (
            OperationCanceledException or ProductClientException { IsRedacted: true }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw state.Broken(error);
        }
        finally
        {
            StopDeadline(deadline);
        }
    }

    /// <summary>Checks the bytes of one read; none at the end.</summary>
    protected abstract void Observe(ReadOnlySpan<byte> bytes);

    /// <summary>Returns what took too long, as the end of a sentence whose subject is the response.</summary>
    protected abstract string DescribeTimeout();

    /// <summary>Releases the limiter lease.</summary>
    protected void Release() => Interlocked.Exchange(ref _lease, null)?.Dispose();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        if (disposing)
        {
            Interlocked.Exchange(ref _deadline, null)?.Dispose();
            try
            {
                inner.Dispose();
            }
            finally
            {
                // A connection that fails to close must not keep the lease from the next request.
                Release();
            }
        }

        base.Dispose(disposing);
    }

    // One source serves all reads, because a body has many. The field is empty while a read uses the source.
    private CancellationTokenSource StartDeadline(TimeSpan limit)
    {
        if (Interlocked.Exchange(ref _deadline, null) is not { } deadline)
        {
            return new CancellationTokenSource(limit, state.Observed.TimeProvider);
        }

        deadline.CancelAfter(limit);
        return deadline;
    }

    private void StopDeadline(CancellationTokenSource deadline)
    {
        // A source that was cancelled, or has a timer of the app's clock, cannot be used again.
        if (!deadline.TryReset())
        {
            deadline.Dispose();
        }
        else
        {
            _deadline = deadline;
        }
    }

    private void KeepStart(ReadOnlySpan<byte> bytes)
    {
        var missing = ResponseFailure.SampleLength - _start.WrittenCount;
        if (missing > 0)
        {
            _start.Write(bytes[..Math.Min(bytes.Length, missing)]);
        }
    }
}
