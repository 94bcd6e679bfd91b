namespace ProductClients;

/// <summary>What the failure of one registration means for the listing of a catalog.</summary>
public enum CatalogFailurePolicy
{
    /// <summary>The other registrations are listed to their end; then the enumeration throws a
    /// <see cref="ProductCatalogException"/>.</summary>
    Isolate = 0,

    /// <summary>The other registrations are listed to their end, and nothing is thrown: the failure is in the
    /// <see cref="CatalogListing.Report"/> alone.</summary>
    ReportOnly,

    /// <summary>Every request under way is ended, and the enumeration throws a <see cref="ProductCatalogException"/> at
    /// once.</summary>
    FailFast,
}
