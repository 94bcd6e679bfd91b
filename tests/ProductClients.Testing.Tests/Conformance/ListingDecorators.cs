namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Creates listings from the pages of another listing, as a careless decorator does.</summary>
internal static class ListingDecorators
{
    public static ProductListing As(
        this ProductListing inner, Func<IAsyncEnumerable<ProductPage>, IAsyncEnumerable<ProductPage>> rewrite) =>
        ProductListing.FromPages(rewrite(inner.AsPages()), inner.Report.Registration, inner.Report.Vendor);

    /// <summary>Changes every page separately.</summary>
    public static ProductListing Pages(this ProductListing inner, Func<ProductPage, ProductPage> rewrite)
    {
        return inner.As(Each);

        async IAsyncEnumerable<ProductPage> Each(IAsyncEnumerable<ProductPage> pages)
        {
            await foreach (var page in pages)
                yield return rewrite(page);
        }
    }

    /// <summary>Collects all products and returns them in one page.</summary>
    public static ProductListing Gathered(
        this ProductListing inner, Func<IEnumerable<Product>, IEnumerable<Product>> rewrite)
    {
        return inner.As(All);

        async IAsyncEnumerable<ProductPage> All(IAsyncEnumerable<ProductPage> pages)
        {
            var products = new List<Product>();
            await foreach (var page in pages)
                products.AddRange(page.Items);
            yield return new ProductPage([.. rewrite(products)]);
        }
    }

    /// <summary>Ends the listing without an error when it fails.</summary>
    public static ProductListing WithoutFailure(this ProductListing inner)
    {
        return inner.As(Good);

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

    /// <summary>Lists before the listing is enumerated.</summary>
    public static ProductListing Started(this ProductListing inner)
    {
        var pages = Task.Run(async () =>
        {
            var all = new List<ProductPage>();
            await foreach (var page in inner.AsPages())
                all.Add(page);
            return all;
        }).GetAwaiter().GetResult();
        return ProductListing.FromPages(pages, inner.Report.Registration, inner.Report.Vendor);
    }
}
