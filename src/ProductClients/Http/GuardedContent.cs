using System.Net;

namespace ProductClients.Http;

/// <summary>The content of a streamed array: reads go through the guard, disposal reaches the connection.</summary>
internal sealed class GuardedContent(GuardedStream stream, HttpContent original) : HttpContent
{
    private IDisposable? _turn;

    /// <summary>Ends a request's turn when the response is no longer read.</summary>
    public void ReleaseAtEnd(IDisposable turn) => _turn = turn;

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
                // A connection that fails to close must not keep the turn of the next request.
                _turn?.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
