using System.IO.Pipelines;

namespace ProductClients.Testing;

/// <summary>The bytes of a response; may be written more than once.</summary>
internal abstract class ResponseBody
{
    /// <summary>Bytes, when known before writing: then sent as Content-Length, else in chunks.</summary>
    public abstract long? Length { get; }

    public abstract Task WriteAsync(PipeWriter output, CancellationToken cancellationToken);
}
