using System.Runtime.ExceptionServices;

namespace ProductClients.Listing;

/// <summary>One answer of a vendor that pages: what came of it, and the failure that ended it early.</summary>
internal sealed record PageAnswer(SourceCursor? Cursor, IReadOnlyList<SourceChunk> Chunks, ExceptionDispatchInfo? Failure)
{
    public SourceChunk? Last => Chunks.Count == 0 ? null : Chunks[^1];

    public static async Task<PageAnswer> ReadAsync(
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
            // The products before the failure are good, and are given before it is thrown.
            return new PageAnswer(request.Cursor, chunks, ExceptionDispatchInfo.Capture(error));
        }

        return new PageAnswer(request.Cursor, chunks, Failure: null);
    }
}
