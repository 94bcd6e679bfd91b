using System.Runtime.ExceptionServices;

namespace ProductClients.Listing;

/// <summary>One response of a paged vendor: the chunks that were received, and the failure that ended it early.
/// </summary>
internal sealed record PageResponse(
    SourceCursor? Cursor, IReadOnlyList<SourceChunk> Chunks, ExceptionDispatchInfo? Failure)
{
    public SourceChunk? Last => Chunks.Count == 0 ? null : Chunks[^1];

    public static async Task<PageResponse> ReadAsync(
        IProductSource source, SourceRequest request, CancellationToken cancellationToken)
    {
        var chunks = new List<SourceChunk>(1);
        try
        {
            await foreach (var chunk in source.ReadAsync(request, cancellationToken).ConfigureAwait(false))
            {
                chunks.Add(chunk);
            }
        }
        catch (Exception error) when (chunks.Count > 0)
        {
            // The products before the failure are valid, and are returned before it is thrown.
            return new PageResponse(request.Cursor, chunks, ExceptionDispatchInfo.Capture(error));
        }

        return new PageResponse(request.Cursor, chunks, Failure: null);
    }
}
