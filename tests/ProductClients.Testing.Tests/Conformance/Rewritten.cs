namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Listings made again of the pages of an honest one, as a careless decorator does.</summary>
internal static class Rewritten
{
    public static ProductListing As(
        this ProductListing honest, Func<IAsyncEnumerable<ProductPage>, IAsyncEnumerable<ProductPage>> rewrite) =>
        ProductListing.FromPages(rewrite(honest.AsPages()), honest.Report.Registration, honest.Report.Vendor);

    /// <summary>Every page is rewritten by itself.</summary>
    public static ProductListing Pages(this ProductListing honest, Func<ProductPage, ProductPage> rewrite)
    {
        return honest.As(Each);

        async IAsyncEnumerable<ProductPage> Each(IAsyncEnumerable<ProductPage> pages)
        {
            await foreach (var page in pages)
                yield return rewrite(page);
        }
    }

    /// <summary>All products are gathered and given at once.</summary>
    public static ProductListing Gathered(this ProductListing honest, Func<IEnumerable<Product>, IEnumerable<Product>> rewrite)
    {
        return honest.As(All);

        async IAsyncEnumerable<ProductPage> All(IAsyncEnumerable<ProductPage> pages)
        {
            var products = new List<Product>();
            await foreach (var page in pages)
                products.AddRange(page.Items);
            yield return new ProductPage([.. rewrite(products)]);
        }
    }

    /// <summary>A failure looks like the end.</summary>
    public static ProductListing WithoutFailure(this ProductListing honest)
    {
        return honest.As(Good);

        static async IAsyncEnumerable<ProductPage> Good(IAsyncEnumerable<ProductPage> pages)
        {
            await using var page = pages.GetAsyncEnumerator();
            while (await HasNextAsync(page))
                yield return page.Current;
        }

        static async Task<bool> HasNextAsync(IAsyncEnumerator<ProductPage> page)
        {
            try
            {
                return await page.MoveNextAsync();
            }
            catch (ProductClientException)
            {
                return false;
            }
        }
    }

    /// <summary>Lists before anyone asks.</summary>
    public static ProductListing Started(this ProductListing honest)
    {
        var pages = Task.Run(async () =>
        {
            var all = new List<ProductPage>();
            await foreach (var page in honest.AsPages())
                all.Add(page);
            return all;
        }).GetAwaiter().GetResult();
        return ProductListing.FromPages(pages, honest.Report.Registration, honest.Report.Vendor);
    }
}
