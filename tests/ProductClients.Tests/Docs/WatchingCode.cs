namespace ProductClients.Tests.Docs;

/// <summary>The code of docs/watching.md, letter for letter.</summary>
internal static class WatchingCode
{
    public static async Task<List<string>> WatchAsync(
        IProductCatalog catalog, string path, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var options = new WatchOptions
        {
            Interval = TimeSpan.FromMinutes(5),
            State = new FileWatchState(path),
        };
        await foreach (var item in catalog.WatchAsync(options, cancellationToken))
        {
            switch (item.Kind)
            {
                case WatchItemKind.Change:
                    lines.Add($"{item.Change}"); // ~ ncp/p1 one: Name, Status
                    break;
                case WatchItemKind.Failed:
                    lines.Add($"{item.Registration} failed: {item.Report?.Error?.Code}");
                    break;
                case WatchItemKind.Restarted:
                    lines.Add($"{item.Registration ?? "all"}: {item.Reason}");
                    break;
            }
        }

        return lines;
    }

    public static IReadOnlyList<ProductChange> Compare(CatalogResult yesterday, CatalogResult today)
    {
        var changes = ProductChanges.Compare(yesterday.Products, today.Products);
        return changes;
    }
}
