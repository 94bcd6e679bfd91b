namespace ProductClients.Benchmarks;

/// <summary>Reads listings of the engine.</summary>
internal static class EngineLoop
{
    /// <summary>Reads every product of a listing.</summary>
    /// <returns>The number of products.</returns>
    /// <exception cref="InvalidOperationException">The listing is not complete.</exception>
    public static async Task<long> RunAsync(ProductListing listing, int products)
    {
        var count = await CountAsync(listing);
        return listing.Report.Outcome == ListingOutcome.Complete && count == products
            ? count
            : throw new InvalidOperationException(listing.Report.ToString());
    }

    /// <summary>Returns the number of products that have an id.</summary>
    public static async Task<long> CountAsync(IAsyncEnumerable<Product> products)
    {
        var count = 0L;
        await foreach (var product in products)
        {
            count += product.Id.Length == 0 ? 0 : 1;
        }

        return count;
    }
}
