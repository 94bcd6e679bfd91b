namespace ProductClients.Listing;

/// <summary>Brings the products of one listing, and says in the end whether they are all.</summary>
internal interface IWalk
{
    /// <param name="take">How many products are wanted; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the request under way.</param>
    IAsyncEnumerable<WalkedPage> ReadAsync(int? take, CancellationToken cancellationToken);
}
