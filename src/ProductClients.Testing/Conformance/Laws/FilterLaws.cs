namespace ProductClients.Testing;

/// <summary>Laws about filters. A filter has the same result for every vendor, whether or not it is pushed.</summary>
internal static class FilterLaws
{
    public static IEnumerable<ConformanceLaw> All =>
    [
        .. NaiveModel.Filters.Select(static filter => new ConformanceLaw(
            $"Filter{filter}",
            $"{filter} selects the matching products, pushed or local. Without the field, no request is sent.",
            trial => FilterAsync(trial, filter))),
        new("FiltersTogether", "A product is listed only if it matches all filters of the query.", TogetherAsync),
        new("Instants", "Times are compared as instants. Their offsets do not matter.", InstantsAsync, LawNeeds.Times),
        new(
            "Contradiction",
            "A query that contradicts itself throws ArgumentException at once, and no request is sent.",
            ContradictionAsync),
        new(
            "NativeConflict",
            "Native parameters that conflict with a portable filter throw ArgumentException at once.",
            NativeConflictAsync,
            LawNeeds.ConflictingQuery),
    ];

    private static async Task FilterAsync(Trial trial, ProductFilter filter)
    {
        var stage = await trial.StartAsync(60);
        if (stage.Lister.Capabilities[filter] == FilterSupport.NotAvailable)
        {
            var none = await stage.ListAsync(FilterCases.Any(filter));
            trial.Expect(
                (0, ListingOutcome.Skipped, 0),
                (none.Products.Count, none.Report.Outcome, stage.Script.Requests),
                "products, outcome and requests of a filter that is not available");
            trial.Require(!string.IsNullOrEmpty(none.Report.Reason), "a reason in the report", "none");
            return;
        }

        var all = (await stage.ListAsync()).Products;
        trial.Require(
            all.Any(product => NaiveModel.HasField(filter, product)),
            $"a product with the field, since {filter} is {stage.Lister.Capabilities[filter]}",
            $"none of {all.Count} products has the field");
        foreach (var query in FilterCases.Of(filter, all))
        {
            var seen = await stage.ListAsync(query);
            trial.ExpectProducts(NaiveModel.Apply(query, all), seen.Products, $"the result of {QueryText.Of(query)}");
        }
    }

    private static async Task TogetherAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var all = (await stage.ListAsync()).Products;
        foreach (var product in FilterCases.Spread(all, 6))
        {
            var query = FilterCases.AllOf(product, stage.Lister.Capabilities);
            foreach (var asked in new[] { query, query with { Name = product.Name + "x" } })
            {
                var seen = await stage.ListAsync(asked);
                trial.ExpectProducts(
                    NaiveModel.Apply(asked, all), seen.Products, $"the result of {QueryText.Of(asked)}");
            }
        }
    }

    private static async Task InstantsAsync(Trial trial)
    {
        var stage = await trial.StartAsync(60);
        var capabilities = stage.Lister.Capabilities;
        var all = (await stage.ListAsync()).Products;
        foreach (var product in FilterCases.Spread(all, 6))
        {
            foreach (var offset in new[] { 9, -8 })
            {
                var query = new ProductQuery
                {
                    CreatedTo = At(capabilities.Created, product.CreatedAt, offset),
                    UpdatedTo = At(capabilities.Updated, product.UpdatedAt, offset),
                };
                var seen = await stage.ListAsync(query);
                trial.ExpectProducts(
                    NaiveModel.Apply(query, all), seen.Products, $"the result of {QueryText.Of(query)}");
            }
        }

        static DateTimeOffset? At(FilterSupport support, DateTimeOffset? instant, int offset) =>
            support == FilterSupport.NotAvailable ? null : instant?.ToOffset(TimeSpan.FromHours(offset));
    }

    private static async Task ContradictionAsync(Trial trial)
    {
        var stage = await trial.StartAsync(10);
        var day = new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero);
        foreach (var query in new ProductQuery[]
        {
            new() { Take = 0 },
            new() { PageSize = -1 },
            new() { CreatedFrom = day, CreatedTo = day.AddTicks(-1) },
            new() { UpdatedFrom = day, UpdatedTo = day.AddDays(-1) },
        })
        {
            await ThrowsAsync(trial, stage, query);
        }
    }

    private static async Task NativeConflictAsync(Trial trial) =>
        await ThrowsAsync(trial, await trial.StartAsync(10), trial.ConflictingQuery!);

    private static async Task ThrowsAsync(Trial trial, Stage stage, ProductQuery query)
    {
        await trial.ExpectAsync<ArgumentException>(
            () => Task.FromResult(stage.Lister.ListAsync(query)), QueryText.Of(query));
        trial.Expect(0, stage.Script.Requests, $"requests for {QueryText.Of(query)}");
    }
}
