namespace Refit;

/// <summary>
/// What an <see cref="IHttpContentSerializer"/> implements as well when an interface method returns
/// <see cref="IAsyncEnumerable{T}"/>.
/// </summary>
internal interface IStreamingContentSerializer
{
    /// <summary>Reads items from the body as its bytes arrive. The caller disposes the stream.</summary>
    IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream,
        StreamingContentFormat format,
        CancellationToken cancellationToken = default);
}
