using System.Net;

namespace ProductClients.Http;

/// <summary>The content of a streamed array. Reading goes through the <see cref="GuardedStream"/>; disposing also
/// disposes the original content, and so the connection.</summary>
internal sealed class GuardedContent(GuardedStream stream, HttpContent original) : HttpContent
{
    private IDisposable? _lease;

#pragma warning disable MA0055 // An enumerator that is abandoned without disposal has no other end.
    ~GuardedContent() => _lease?.Dispose();
#pragma warning restore MA0055

    /// <summary>Sets the limiter lease that is released when the content is disposed, or is collected because its
    /// enumerator was abandoned.</summary>
    public void ReleaseAtEnd(IDisposable lease) => _lease = lease;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) =>
        stream.CopyToAsync(target);

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            try
            {
                stream.Dispose();
                original.Dispose();
            }
            finally
            {
                // A connection that fails to close must not keep the lease from the next request.
                _lease?.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
