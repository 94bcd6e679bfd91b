using System.Globalization;
using System.Text;

namespace ProductClients.Http;

/// <summary>The body that a method of an interface of the app returns as it arrives. All bytes together are bounded,
/// and so is the time of each read.</summary>
internal sealed class ApiStream(Stream inner, RequestState state, ApiOptions options)
    : BodyStream(inner, state)
{
    private long _received;

    /// <summary>Gets the encoding of the body; <see langword="null"/> if it is UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await ReadInnerAsync(buffer, options.IdleTimeout, cancellationToken).ConfigureAwait(false);
        if (count == 0 && !buffer.IsEmpty)
        {
            // The request has ended, also if the app never disposes the stream.
            Release();
        }

        return count;
    }

    protected override void Observe(ReadOnlySpan<byte> bytes)
    {
        _received += bytes.Length;
        if (_received > options.MaxStreamBytes)
        {
            throw State.Failure(
                ProductErrorCode.ResponseTooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is larger than {options.MaxStreamBytes} bytes (option MaxStreamBytes)"));
        }
    }

    protected override string DescribeTimeout() => string.Create(
        CultureInfo.InvariantCulture,
        $"sent nothing for {options.IdleTimeout:c} (option IdleTimeout); {_received} bytes were received");
}
