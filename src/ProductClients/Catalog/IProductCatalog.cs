namespace ProductClients;

/// <summary>Lists the products of all registrations as one stream.</summary>
/// <remarks>Thread-safe. The registrations are listed concurrently. By default the failure of one does not end the
/// others, and is thrown after their products.</remarks>
public interface IProductCatalog
{
    /// <summary>Gets the listers, in the order of registration.</summary>
    IReadOnlyList<IProductLister> Listers { get; }

    /// <summary>Returns a listing of the products of several registrations.</summary>
    /// <param name="query">Which products to list. The default is <see langword="null"/>: all products.</param>
    /// <param name="options">Which registrations to list, and what to do when one fails. The default is
    /// <see langword="null"/>: all registrations, and a failure is thrown after the products of the others.</param>
    /// <param name="cancellationToken">Cancels the listing while it is enumerated.</param>
    /// <returns>A listing that can be enumerated once.</returns>
    /// <exception cref="ArgumentException">A name is not registered, the policy is not valid, or the query contradicts
    /// itself.</exception>
    CatalogListing ListAsync(
        ProductQuery? query = null,
        CatalogListingOptions? options = null,
        CancellationToken cancellationToken = default);
}
