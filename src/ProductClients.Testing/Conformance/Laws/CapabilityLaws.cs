namespace ProductClients.Testing;

/// <summary>Laws about the capabilities of a lister.</summary>
internal static class CapabilityLaws
{
    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "Capabilities",
            "A filter is pushed, local or not available as Capabilities says, and the report agrees.",
            CapabilitiesAsync),
        new(
            "Pushed",
            "A filter that is reported as pushed reaches the vendor, which then sends fewer products.",
            PushedAsync,
            LawNeeds.PushedFilter),
    ];

    private static async Task CapabilitiesAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var all = (await stage.ListAsync()).Products;
        foreach (var filter in NaiveModel.Filters)
        {
            var support = stage.Lister.Capabilities[filter];
            if (support == FilterSupport.NotAvailable)
            {
                trial.Require(
                    all.All(product => !NaiveModel.HasField(filter, product)),
                    $"no product with the field, since {filter} is not available", "a product with the field");
                continue;
            }

            var pushed = false;
            foreach (var query in FilterCases.Of(filter, all))
            {
                var report = (await stage.ListAsync(query)).Report;
                ProductFilter[] reported = [.. report.Pushed, .. report.Local];
                trial.Expect(
                    $"{filter}",
                    string.Join(", ", reported),
                    $"the pushed and local filters of {QueryText.Of(query)}");
                pushed |= report.Pushed.Count > 0;
            }

            trial.Expect(
                support == FilterSupport.Pushed, pushed, $"whether {filter}, which is {support}, is ever pushed");
        }
    }

    private static async Task PushedAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var capabilities = stage.Lister.Capabilities;
        var all = (await stage.ListAsync()).Products;
        foreach (var filter in NaiveModel.Filters.Where(filter => capabilities[filter] == FilterSupport.Pushed))
        {
            var least = long.MaxValue;
            foreach (var query in FilterCases.Of(filter, all))
            {
                var report = (await stage.ListAsync(query)).Report;
                if (report.Pushed.Contains(filter))
                    least = Math.Min(least, report.Received);
            }

            trial.Require(
                least < all.Count, $"fewer than {all.Count} products received, since {filter} is pushed", $"{least}");
        }
    }
}
