namespace ProductClients.Listing;

/// <summary>Reads the products of one listing, and records at the end whether they are complete.</summary>
internal interface IWalk
{
    /// <summary>Reads the products.</summary>
    /// <param name="cancellationToken">Cancels the request under way.</param>
    IAsyncEnumerable<ProductPage> ReadAsync(CancellationToken cancellationToken);
}
