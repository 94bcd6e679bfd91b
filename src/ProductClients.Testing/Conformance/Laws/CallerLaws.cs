using System.Globalization;

namespace ProductClients.Testing;

/// <summary>Laws about concurrent callers and about the culture of a caller.</summary>
internal static class CallerLaws
{
    private static readonly string[] Cultures = ["th-TH", "ar-SA", "fa-IR", "tr-TR"];

    public static IEnumerable<ConformanceLaw> All =>
    [
        new("Concurrent", "One lister serves any number of concurrent listings.", ConcurrentAsync),
        new("Culture", "The culture of the caller does not change the result.", CultureAsync, LawNeeds.Cultures),
    ];

    /// <summary>
    /// Gets a culture that the laws use and this machine does not have, or <see langword="null"/> if it has all of
    /// them.
    /// </summary>
    public static string? MissingCulture => Array.Find(Cultures, static name => !HasCulture(name));

    private static async Task ConcurrentAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var query = new ProductQuery { PageSize = 10 };
        var all = (await stage.ListAsync(query)).Products;
        // The listings take turns, so that listings that share a position always fail.
        var turns = Enumerable.Range(0, 3)
            .Select(_ => (Listing: stage.Lister.ListAsync(query).GetAsyncEnumerator(), Seen: new List<Product>()))
            .ToArray();
        var hasMore = true;
        while (hasMore)
        {
            hasMore = false;
            foreach (var (listing, seen) in turns)
            {
                if (await listing.MoveNextAsync())
                {
                    hasMore = true;
                    seen.Add(listing.Current);
                }
            }
        }

        foreach (var (listing, seen) in turns)
        {
            trial.ExpectProducts(all, seen, "each of three listings that take turns");
            await listing.DisposeAsync();
        }

        int[] takes = [.. Enumerable.Range(1, 8).Select(static i => 7 * i)];
        var listed = await Task.WhenAll(
            takes.Select(take => Task.Run(() => stage.ListAsync(query with { Take = take }))));
        foreach (var (take, seen) in takes.Zip(listed))
        {
            trial.ExpectProducts(
                [.. all.Take(take)], seen.Products, $"the first {take} products of concurrent listings");
        }
    }

    private static async Task CultureAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var all = (await stage.ListAsync()).Products;
        ProductQuery[] queries =
        [
            .. NaiveModel.Filters.Where(filter => stage.Lister.Capabilities[filter] != FilterSupport.NotAvailable)
                .SelectMany(filter => FilterCases.Of(filter, all).Take(4)),
            new() { NameContains = "I" }, new() { NameContains = "i" },
            new() { Sort = new ProductSort(ProductSortKey.Name) },
            new() { Sort = new ProductSort(ProductSortKey.Created, Descending: true) },
        ];
        foreach (var culture in Cultures)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            foreach (var query in queries)
            {
                var seen = await stage.ListAsync(query);
                trial.ExpectProducts(
                    NaiveModel.Apply(query, all), seen.Products, $"the result of {QueryText.Of(query)} in {culture}");
            }
        }
    }

    private static bool HasCulture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
