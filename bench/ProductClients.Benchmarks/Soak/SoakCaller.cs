namespace ProductClients.Benchmarks.Soak;

/// <summary>
/// A caller that reads a listing to the end, leaves the loop or cancels. The number of the listing decides which.
/// </summary>
internal sealed class SoakCaller(SoakApp app, SoakTally tally, int seed)
{
    private const int OneInCatalog = 10;
    private const double LeaveShare = 0.05;
    private const double CancelShare = 0.05;

    public async Task ListAsync(int number)
    {
        var random = new Random(seed + number);
        var draw = random.NextDouble();
        var leaves = draw < LeaveShare;
        using var cancel = draw is >= LeaveShare and < LeaveShare + CancelShare ? new CancellationTokenSource() : null;
        var products = 0L;
        try
        {
            if (random.Next(OneInCatalog) == 0)
            {
                var listing = app.Catalog.ListAsync(
                    options: new() { FailurePolicy = CatalogFailurePolicy.ReportOnly },
                    cancellationToken: cancel?.Token ?? default);
                products = await ReadAsync(listing, leaves, cancel);
                Check(listing.Report, leaves, products);
            }
            else
            {
                var lister = app.Catalog.Listers[random.Next(app.Catalog.Listers.Count)];
                var listing = lister.ListAsync(cancellationToken: cancel?.Token ?? default);
                products = await ReadAsync(listing, leaves, cancel);
                Check(listing.Report, leaves, products);
            }
        }
        catch (OperationCanceledException) when (cancel is not null)
        {
            tally.Count("cancelled", products);
        }
        catch (ProductClientException error)
        {
            tally.Count($"failed: {error.Code}", products);
        }
        catch (Exception error)
        {
            tally.Break($"listing {number} threw {error.GetType()}: {error.Message}");
        }
    }

    private static async Task<long> ReadAsync(
        IAsyncEnumerable<Product> listing, bool leaves, CancellationTokenSource? cancel)
    {
        var count = 0L;
        await using var products = listing.GetAsyncEnumerator();
        while (true)
        {
            var next = products.MoveNextAsync();
            if (cancel is not null)
            {
                await cancel.CancelAsync();
            }

            if (!await next)
            {
                return count;
            }

            count++;
            if (leaves)
            {
                return count;
            }
        }
    }

    private void Check(ListingReport report, bool leaves, long products)
    {
        if (leaves && report.Outcome == ListingOutcome.Truncated)
        {
            tally.Count("left early", products);
            return;
        }

        tally.Count("complete", products);
        Expect(report, products);
    }

    private void Check(CatalogReport report, bool leaves, long products)
    {
        if (leaves)
        {
            tally.Count("catalog: left early", products);
            return;
        }

        tally.Count(report.Failures.Count == 0 ? "catalog: complete" : "catalog: some failed", products);
        foreach (var registration in report.Registrations.Where(
            static registration => registration.Outcome != ListingOutcome.Failed))
        {
            Expect(registration, registration.Products);
        }
    }

    // With any faults of the vendor, a complete listing has every product once.
    private void Expect(ListingReport report, long products)
    {
        if (report.Outcome != ListingOutcome.Complete || products != app.ProductsOf(report.Registration))
        {
            tally.Break($"{report.Registration} ended with {products} products, and its report is {report}");
        }
    }
}
