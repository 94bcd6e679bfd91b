namespace ProductClients.Benchmarks;

/// <summary>Lists with the engine and all its defaults.</summary>
internal static class EngineLoop
{
    /// <summary>Lists every product.</summary>
    /// <returns>The number of products.</returns>
    /// <exception cref="InvalidOperationException">The listing is not complete.</exception>
    public static async Task<long> RunAsync(IProductLister lister, int products)
    {
        var listing = lister.ListAsync();
        var count = 0L;
        await foreach (var product in listing)
        {
            count += product.Id.Length == 0 ? 0 : 1;
        }

        return listing.Report.Outcome == ListingOutcome.Complete && count == products
            ? count
            : throw new InvalidOperationException(listing.Report.ToString());
    }
}
