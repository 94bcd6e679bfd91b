namespace ProductClients.Listing;

/// <summary>A page of a vendor from which a listing can continue after each product.</summary>
internal sealed class ResumablePage(
    ContinuationTokens tokens, ChunkSelection selection, ListingPlace start, SourceChunk chunk)
    : WalkedPage(selection.Items, chunk.Total, chunk.RequestId)
{
    /// <summary>Gets or sets the place after the page; <see langword="null"/> at the end of the listing.</summary>
    public ListingPlace? End { get; set; }

    public override string? TokenAfter(int count)
    {
        var place = count == Items.Count ? End : selection.PlaceAfter(count, start);
        return place is null ? null : tokens.Write(place.Value);
    }
}
