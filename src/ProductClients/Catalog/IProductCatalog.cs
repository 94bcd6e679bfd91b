namespace ProductClients;

/// <summary>Every registered lister, as one stream.</summary>
/// <remarks>Thread-safe. Vendors are listed concurrently; the failure of one never empties the others, and can never be
/// missed.</remarks>
public interface IProductCatalog
{
    /// <summary>Gets the listers, in the order of registration.</summary>
    IReadOnlyList<IProductLister> Listers { get; }

    /// <summary>Starts a listing over the registrations.</summary>
    /// <param name="query">What to list. <value>The default is <see langword="null"/>: everything.</value></param>
    /// <param name="names">The registrations to list, in any case. <value>The default is <see langword="null"/>: all of
    /// them.</value></param>
    /// <param name="failurePolicy">What the failure of one registration means for the others. <value>The default is
    /// <see cref="CatalogFailurePolicy.Isolate"/>.</value></param>
    /// <param name="cancellationToken">Ends the listing, whenever it is enumerated.</param>
    /// <returns>A listing that can be enumerated once.</returns>
    /// <exception cref="ArgumentException">A name is not registered, the policy is none, or the query contradicts
    /// itself.</exception>
    CatalogListing ListAsync(
        ProductQuery? query = null,
        IEnumerable<string>? names = null,
        CatalogFailurePolicy failurePolicy = CatalogFailurePolicy.Isolate,
        CancellationToken cancellationToken = default);
}
