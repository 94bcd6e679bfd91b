namespace ProductClients.Testing;

/// <summary>Laws about every listing.</summary>
internal static class ListingLaws
{
    public static IEnumerable<ConformanceLaw> All =>
    [
        new("EveryProduct", "Every product is listed exactly once.", EveryProductAsync),
        new("NoProducts", "A vendor without products has a complete, empty listing.", NoProductsAsync),
        new(
            "Identity",
            "Every product has its registration, its vendor, a unique id, a name and the native model.",
            IdentityAsync),
        new("Lazy", "No request is sent before a listing is enumerated.", LazyAsync),
        new(
            "Once",
            "A listing can be enumerated once. A second enumeration throws InvalidOperationException.",
            OnceAsync),
        new(
            "VendorPages",
            "AsPages yields the pages of the vendor; the products of an array are grouped as they arrive, at most 32.",
            VendorPagesAsync),
    ];

    private static async Task EveryProductAsync(Trial trial)
    {
        var stage = await trial.StartAsync(350);
        var all = await stage.ListAsync();
        trial.Expect(350, all.Products.Count, "products");
        var ids = all.Products.Select(static p => p.Id).Distinct(StringComparer.Ordinal).Count();
        trial.Expect(350, ids, "different ids");
        trial.Require(
            stage.Script.Requests > 0, "the stand-in calls VendorScript.Next for each request", "it never called it");
        var again = await stage.ListAsync(new ProductQuery { PageSize = 40 });
        trial.ExpectProducts(all.Products, again.Products, "the same list with another page size");
    }

    private static async Task NoProductsAsync(Trial trial)
    {
        var stage = await trial.StartAsync(0);
        var none = await stage.ListAsync();
        trial.Expect(
            (ListingOutcome.Complete, 0), (none.Report.Outcome, none.Products.Count), "the outcome, and the products");
    }

    private static async Task IdentityAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        trial.Expect(stage.Script.Name, stage.Lister.Name, "the lister's name");
        var self = (stage.Lister.Name, stage.Lister.Vendor);
        var all = await stage.ListAsync();
        trial.Expect(self, (all.Report.Registration, all.Report.Vendor), "registration and vendor of the report");
        foreach (var product in all.Products)
        {
            trial.Expect(self, (product.Registration, product.Vendor), $"registration and vendor of '{product.Id}'");
            trial.Require(
                product is { Id.Length: > 0, Name: not null, Tags: not null, Native: not null },
                "an id, a name, tags (possibly none) and the native model", $"{product}");
        }
    }

    private static async Task LazyAsync(Trial trial)
    {
        var stage = await trial.StartAsync(10);
        _ = stage.Lister.ListAsync();
        _ = stage.Lister.ListAsync().AsPages();
        _ = stage.Lister.ListAsync(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) });
        // The enumeration gives a lister that wrongly sends in the background the time to do so.
        await stage.ListAsync();
        trial.Expect(1, stage.Script.Requests, "the requests of the one listing that was enumerated");
    }

    private static async Task OnceAsync(Trial trial)
    {
        var stage = await trial.StartAsync(10);
        var listing = stage.Lister.ListAsync();
        await DrainAsync(listing);
        await trial.ExpectAsync<InvalidOperationException>(() => DrainAsync(listing), "a second enumeration");
        await trial.ExpectAsync<InvalidOperationException>(
            () => DrainAsync(listing.AsPages()), "a second enumeration, by pages");
        trial.Expect(1, stage.Script.Requests, "requests");
        var again = await stage.ListAsync();
        trial.Expect(10, again.Products.Count, "products of a new listing");
    }

    private static async Task VendorPagesAsync(Trial trial)
    {
        var stage = await trial.StartAsync(700);
        var sizes = new List<int>();
        await foreach (var page in stage.Lister.ListAsync(new ProductQuery { PageSize = 300 }).AsPages())
            sizes.Add(page.Items.Count);
        if (stage.IsPaged)
            trial.Expect("300, 300, 100", string.Join(", ", sizes), "products of each page");
        else
            trial.Require(sizes.Max() <= 32, "at most 32 products together", $"{sizes.Max()}");
        trial.Expect(700, sizes.Sum(), "products");
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var unused in items)
        {
        }
    }
}
