namespace ProductClients.Caching;

/// <summary>Tells the callers that wait for a listing that it cannot be stored, so that they list the vendor
/// themselves.</summary>
internal sealed class UncachedListingException(string reason) : Exception(reason);
