using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Changes;

/// <summary>Compares the listings of a catalog, round by round.</summary>
internal sealed class ProductWatch(IProductCatalog catalog, WatchOptions options)
{
    // An older listing from a cache would look like changes that were undone. A sort would hold all products.
    private readonly ProductQuery _query = (options.Query ?? new ProductQuery()) with
    {
        CacheMode = CacheMode.Bypass,
        Sort = null,
    };

    public CatalogListing List(CancellationToken cancellationToken) => catalog.ListAsync(
        _query,
        new CatalogListingOptions
        {
            Registrations = options.Registrations,
            FailurePolicy = CatalogFailurePolicy.ReportOnly,
        },
        cancellationToken);

    public async IAsyncEnumerable<WatchItem> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var held = options.State is null
            ? null
            : await options.State.LockAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (memory, fault) = await LoadAsync(cancellationToken).ConfigureAwait(false);
            if (fault is not null)
            {
                yield return new WatchItem { Round = 1, Kind = WatchItemKind.Restarted, Reason = fault };
            }

            for (var round = 1L; ; round++)
            {
                await foreach (var item in RoundAsync(memory, round, cancellationToken).ConfigureAwait(false))
                {
                    yield return item;
                }

                await SaveAsync(memory, cancellationToken).ConfigureAwait(false);
                if (round == options.MaxRounds)
                {
                    yield break;
                }

                await Task.Delay(options.NextWait, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            if (held is not null)
            {
                await held.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<WatchItem> RoundAsync(
        WatchMemory memory, long round, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listing = List(cancellationToken);
        var known = new Dictionary<ProductListing, WatchedRegistration>();
        foreach (var part in listing.Listings)
        {
            var name = NameOf(part);
            var registration = memory.Of(name, HashOfQuery(name), out var isRestarted);
            registration.Products.BeginRound();
            known.Add(part, registration);
            if (isRestarted)
            {
                yield return new WatchItem
                {
                    Round = round,
                    Kind = WatchItemKind.Restarted,
                    Registration = name,
                    Reason = "the state is that of another query",
                };
            }
        }

        await foreach (var received in listing.AsMerged().ConfigureAwait(false))
        {
            var (product, registration) = (received.Product, known[received.Listing]);
            var observation = registration.Products.Observe(product, out var fields);
            memory.IsChanged |= observation is Observation.New or Observation.Changed;
            var isReported = observation == Observation.Changed
                || (observation == Observation.New && (registration.HasBaseline || options.IncludesExisting));
            if (isReported)
            {
                var kind = observation == Observation.New ? ProductChangeKind.Added : ProductChangeKind.Changed;
                yield return ItemOf(round, NameOf(received.Listing), kind, product.Id, product, fields);
            }
        }

        foreach (var (part, registration) in known)
        {
            var report = part.Report;
            if (report.Outcome == ListingOutcome.Complete)
            {
                foreach (var id in registration.Products.RemoveMissing())
                {
                    memory.IsChanged = true;
                    yield return ItemOf(round, NameOf(part), ProductChangeKind.Removed, id);
                }

                memory.IsChanged |= !registration.HasBaseline;
                registration.HasBaseline = true;
            }

            registration.Products.EndRound();
            yield return new WatchItem
            {
                Round = round,
                Kind = report.Outcome == ListingOutcome.Failed ? WatchItemKind.Failed : WatchItemKind.Listed,
                Registration = NameOf(part),
                Report = report,
            };
        }
    }

    private static string NameOf(ProductListing listing) => listing.Tracker.Registration.Name;

    private static WatchItem ItemOf(
        long round,
        string registration,
        ProductChangeKind kind,
        string id,
        Product? product = null,
        IReadOnlyList<ProductField>? fields = null) => new()
    {
        Round = round,
        Kind = WatchItemKind.Change,
        Registration = registration,
        Change = new ProductChange
        {
            Kind = kind,
            Registration = registration,
            Id = id,
            Product = product,
            Fields = fields ?? [],
        },
    };

    // Only the plan of the source tells native parameters apart.
    private byte[] HashOfQuery(string registration)
    {
        var lister = catalog.Listers.FirstOrDefault(
            lister => lister.Name.Equals(registration, StringComparison.OrdinalIgnoreCase));
        var native = _query.NativeQueries.Count == 0 ? null
            : lister?.GetService<IProductSource>() is { } source
                ? ListingPlan.Create(registration, _query, source).Source.NativeKey
            : string.Join('\n', _query.NativeQueries);
        return QueryHash.Of(_query, pushed: [], native);
    }

    private async Task<(WatchMemory Memory, string? Fault)> LoadAsync(CancellationToken cancellationToken)
    {
        string? fault = null;
        var stream = options.State is null
            ? null
            : await options.State.OpenReadAsync(cancellationToken).ConfigureAwait(false);
        if (stream is not null)
        {
            try
            {
                await using (stream.ConfigureAwait(false))
                {
                    return (await WatchFormat.ReadAsync(stream, cancellationToken).ConfigureAwait(false), null);
                }
            }
            catch (InvalidDataException error)
            {
                fault = $"the state '{options.State}' cannot be used: {error.Message}";
            }
        }

        return (new WatchMemory(WatchHasher.WithNewKey()), fault);
    }

    private async Task SaveAsync(WatchMemory memory, CancellationToken cancellationToken)
    {
        if (options.State is not null && memory.IsChanged)
        {
            await options.State.WriteAsync(
                (stream, cancellation) => WatchFormat.WriteAsync(memory, stream, cancellation), cancellationToken)
                .ConfigureAwait(false);
            memory.IsChanged = false;
        }
    }
}
