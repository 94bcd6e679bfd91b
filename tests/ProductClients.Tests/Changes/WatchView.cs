namespace ProductClients.Tests.Changes;

/// <summary>What a caller knows from the items of a watch, and checks of each item against it.</summary>
internal sealed class WatchView(ChangingCatalog catalog, bool includesExisting)
{
    private readonly Dictionary<string, Dictionary<string, Product>> _products = catalog.Sources.ToDictionary(
        static source => source.Registration, static _ => new Dictionary<string, Product>());

    private readonly HashSet<string> _withBaseline = [];

    public int Changes { get; private set; }

    public int Complete { get; private set; }

    /// <summary>Returns a copy, to which a caller goes back when it loses what it did in a round.</summary>
    public WatchView Copy()
    {
        var copy = new WatchView(catalog, includesExisting) { Changes = Changes, Complete = Complete };
        foreach (var (registration, products) in _products)
        {
            copy._products[registration] = new Dictionary<string, Product>(products);
        }

        copy._withBaseline.UnionWith(_withBaseline);
        return copy;
    }

    /// <summary>Takes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="seed">The seed of the run, for the message of a failure.</param>
    public void Take(WatchItem item, string seed)
    {
        Assert.NotEqual(WatchItemKind.Restarted, item.Kind);
        var known = _products[item.Registration!];
        var truth = catalog.Sources.Single(source => source.Registration == item.Registration).Products;
        if (item.Change is { } change)
        {
            Changes++;
            Take(change, known, truth, seed);
        }
        else if (item.Report!.Outcome == ListingOutcome.Complete)
        {
            Complete++;
            TakeComplete(item.Registration!, truth, seed);
        }
    }

    private void Take(
        ProductChange change,
        Dictionary<string, Product> known,
        IReadOnlyDictionary<string, Product> truth,
        string seed)
    {
        // Before the baseline, a watch knows products that its caller does not.
        var isExact = includesExisting || _withBaseline.Contains(change.Registration);
        var before = known.GetValueOrDefault(change.Id);
        Assert.True(!isExact || (before is null) == (change.Kind == ProductChangeKind.Added), $"{seed}: {change}");
        Assert.True((change.Product is null) == (change.Kind == ProductChangeKind.Removed), $"{seed}: {change}");
        Assert.Equal(change.Kind == ProductChangeKind.Changed, change.Fields.Count > 0);
        if (change.Kind == ProductChangeKind.Removed)
        {
            Assert.False(truth.ContainsKey(change.Id), $"{seed}: {change} is false");
            known.Remove(change.Id);
            return;
        }

        Assert.True(ReferenceEquals(truth[change.Id], change.Product), $"{seed}: {change} is not what the vendor has");
        if (before is not null && change.Kind == ProductChangeKind.Changed)
        {
            Assert.Equal(ProductChanges.FieldsOf(before, change.Product!), change.Fields);
        }

        known[change.Id] = change.Product!;
    }

    private void TakeComplete(string registration, IReadOnlyDictionary<string, Product> truth, string seed)
    {
        if (!includesExisting && _withBaseline.Add(registration))
        {
            _products[registration] = truth.ToDictionary();
        }

        var known = _products[registration];
        Assert.True(
            known.Count == truth.Count && truth.All(pair => known.TryGetValue(pair.Key, out var product)
                && ProductChanges.FieldsOf(product, pair.Value).Count == 0),
            $"{seed}: what the caller knows of {registration} is not what the vendor has");
    }
}
