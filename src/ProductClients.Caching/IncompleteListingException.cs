namespace ProductClients.Caching;

/// <summary>Carries a listing that is not complete out of the cache, so that the cache does not store it.</summary>
internal sealed class IncompleteListingException(IReadOnlyList<ProductPage> pages, ListingReport report)
    : Exception(report.ToString())
{
    public IReadOnlyList<ProductPage> Pages => pages;

    public ListingReport Report => report;
}
