using System.Net;
using System.Runtime.InteropServices;

namespace ProductClients.Http;

/// <summary>The content of a page whose body is already in memory.</summary>
internal sealed class BufferedContent(PooledBody body, RequestState state) : HttpContent
{
    /// <summary>Gets the request that the content belongs to.</summary>
    public RequestState State => state;

    /// <summary>Gets or sets the quote of a body that does not have the documented form; <see langword="null"/> if the
    /// body has it, and may contain a token.</summary>
    public string? Quote { get; set; }

    /// <summary>Gets or sets whether the serializer reads the content from <see cref="Memory"/>. Refit loads each
    /// content into a buffer before that. The buffer then gets nothing, because nobody reads it.</summary>
    public bool IsReadFromMemory { get; set; }

    public ReadOnlyMemory<byte> Memory => body.Memory;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        IsReadFromMemory ? Task.CompletedTask : stream.WriteAsync(body.Memory).AsTask();

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(CreateReadStream());

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => CreateReadStream();

    protected override bool TryComputeLength(out long length)
    {
        length = body.Memory.Length;
        return !IsReadFromMemory;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private MemoryStream CreateReadStream() =>
        MemoryMarshal.TryGetArray(body.Memory, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.Memory.ToArray(), writable: false);
}
