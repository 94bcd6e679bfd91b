using System.Text.Json;

namespace ProductClients.Caching;

/// <summary>Reads the report of an entry, and adds to it where the products come from.</summary>
internal static class CachedReport
{
    public static ListingReport Read(CachedListing entry) =>
        JsonSerializer.Deserialize(entry.Report.Span, ProductClientsJson.ListingReport)!;

    /// <summary>Returns the report of a listing that the vendor did not send now.</summary>
    public static ListingReport OfCache(CachedListing entry, TimeSpan age, ProductClientException? hidden) =>
        Read(entry) with { ServedFromCache = true, Age = age, HiddenError = hidden, Requests = 0 };

    /// <summary>Returns the report of a listing that was not stored.</summary>
    public static ListingReport NotStored(ListingReport report, string reason) =>
        report with { Notes = [.. report.Notes, $"the listing was not stored in the cache: {reason}"] };
}
