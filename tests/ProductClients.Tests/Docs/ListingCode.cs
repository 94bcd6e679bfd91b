namespace ProductClients.Tests.Docs;

/// <summary>The code blocks of docs/listing.md.</summary>
internal static class ListingCode
{
    public static async Task<(
        List<string> Names, IReadOnlyList<ProductFilter> Pushed, IReadOnlyList<ProductFilter> Local)>
        FiltersAsync(IProductLister huawei, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var listing = huawei.ListAsync(new ProductQuery { Tag = "demo", NameContains = "vm" }, cancellationToken);
        await foreach (var product in listing)
        {
            names.Add(product.Name);
        }

        var pushed = listing.Report.Pushed; // Tag: MetaStudio filters by tag
        var local = listing.Report.Local;   // NameContains: its page does not say how case is treated
        return (names, pushed, local);
    }

    public static async Task<(ListingOutcome Outcome, string? Reason)> SkippedAsync(
        IProductLister ncp, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var listing = ncp.ListAsync(new ProductQuery { Tag = "demo" }, cancellationToken);
        await foreach (var product in listing)
        {
            names.Add(product.Name);
        }

        // Skipped, "Ncp has no tags, so no product can match"
        var (outcome, reason) = (listing.Report.Outcome, listing.Report.Reason);
        return (outcome, reason);
    }

    public static async Task<(List<string> Names, List<string> Warnings)> ProofAsync(
        IProductLister ncp, CancellationToken cancellationToken)
    {
        var (names, warnings) = (new List<string>(), new List<string>());
        var listing = ncp.ListAsync(cancellationToken: cancellationToken);
        await foreach (var product in listing)
        {
            names.Add(product.Name);
        }

        if (listing.Report.Outcome != ListingOutcome.Complete)
        {
            warnings.Add(listing.Report.Reason!); // "Ncp counts 90 products, but 85 came"
        }

        return (names, warnings);
    }

    public static async Task<(List<string> Names, int Requests, bool EndedByTake)> TakeAsync(
        IProductLister ncp, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var listing = ncp.ListAsync(new ProductQuery { Take = 60, PageSize = 50 }, cancellationToken);
        await foreach (var product in listing)
        {
            names.Add(product.Name);
        }

        var (requests, endedByTake) = (listing.Report.Requests, listing.Report.EndedByTake); // 2, true
        return (names, requests, endedByTake);
    }

    public static async Task<List<string>> ContinueAsync(IProductLister ncp, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var first = ncp.ListAsync(new ProductQuery { Take = 30 }, cancellationToken);
        await foreach (var product in first)
        {
            names.Add(product.Name);
        }

        var token = first.Report.ContinuationToken;
        await foreach (var product in ncp.ListAsync(cancellationToken: cancellationToken).AsProducts(token))
        {
            names.Add(product.Name);
        }

        return names;
    }

    public static async Task<(List<string> Names, List<string> Warnings)> PolicyAsync(
        IProductCatalog catalog, CancellationToken cancellationToken)
    {
        var (names, warnings) = (new List<string>(), new List<string>());
        var options = new CatalogListingOptions { FailurePolicy = CatalogFailurePolicy.ReportOnly };
        var listing = catalog.ListAsync(options: options, cancellationToken: cancellationToken);
        await foreach (var product in listing)
        {
            names.Add(product.Name);
        }

        foreach (var failure in listing.Report.Failures)
        {
            warnings.Add($"{failure.Registration}: {failure.Code}");
        }

        return (names, warnings);
    }
}
