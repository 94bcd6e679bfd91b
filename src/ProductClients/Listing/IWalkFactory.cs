namespace ProductClients.Listing;

/// <summary>Creates the walk of a listing, from the start or from a continuation token.</summary>
internal interface IWalkFactory
{
    /// <summary>Creates the walk. Sends nothing.</summary>
    /// <param name="continuationToken">The token to continue from; <see langword="null"/> for the start.</param>
    /// <exception cref="ArgumentException">The continuation token is not valid for this listing.</exception>
    IWalk Open(string? continuationToken);
}
