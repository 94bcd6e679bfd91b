using System.Net;

namespace ProductClients.Http;

/// <summary>The content of a body that is read as it arrives. Reading goes through the <see cref="BodyStream"/>;
/// disposing also disposes the original content, and so the connection.</summary>
internal sealed class GuardedContent(BodyStream stream, HttpContent original) : HttpContent
{
    /// <summary>Sets the limiter lease that is released when the content or its stream is disposed.</summary>
    public void ReleaseAtEnd(IDisposable lease) => stream.ReleaseAtEnd(lease);

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
            stream.Dispose();
            original.Dispose();
        }

        base.Dispose(disposing);
    }
}
