using System.IO.Pipelines;

namespace ProductClients.Testing;

/// <summary>The body of a response. It can be written more than once.</summary>
internal abstract class ResponseBody
{
    /// <summary>Gets the length in bytes, or <see langword="null"/> to send the body in chunks.</summary>
    public abstract long? Length { get; }

    public abstract Task WriteAsync(PipeWriter output, CancellationToken cancellationToken);
}
