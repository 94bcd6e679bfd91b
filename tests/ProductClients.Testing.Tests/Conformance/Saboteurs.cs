using System.Globalization;

namespace ProductClients.Testing.Tests.Conformance;

/// <summary>For every law a vendor that breaks it.</summary>
internal static class Saboteurs
{
    public static IReadOnlyList<Saboteur> All { get; } =
    [
        .. Listings(), .. Pages(), .. Filters(), .. Sorts(), .. Tokens(), .. Reports(), .. Anomalies(), .. Streams(),
    ];

    private static IEnumerable<Saboteur> Listings() =>
    [
        new("EveryProduct", "shows the first page only")
        {
            Source = static honest => new SourceLie(honest) { Answered = static (_, chunk) => chunk with { Next = null } },
        },
        new("NoProducts", "answers nothing at all when there is no product")
        {
            Source = static honest => new SourceLie(honest) { Answered = static (_, chunk) => chunk.Items.Count == 0 ? null : chunk },
        },
        new("Identity", "forgets the registration")
        {
            Source = static honest => Mapped(honest, static (_, product) => product with { Provider = "" }),
        },
        new("Identity", "is registered under another name")
        {
            FixedName = "other",
        },
        new("Lazy", "lists before it is enumerated")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Started(),
        },
        OneListingForAll(),
        new("SmallPages", "gives all products at once")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Gathered(static products => products),
        },
        new("Concurrent", "has one position for all listings") { Source = static honest => new SharedPosition(honest) },
        new("Culture", "compares as the caller's culture does")
        {
            List = static (honest, query, token) => query.NameContains is not { } part
                ? honest.ListAsync(query, token)
                : honest.ListAsync(query with { NameContains = null }, token)
                    .Gathered(products => products.Where(product => Contains(product.Name, part))),
        },
    ];

    private static IEnumerable<Saboteur> Pages() =>
    [
        new("PageSize", "always asks for 10 products")
        {
            Source = static honest => new SourceLie(honest) { Asked = static request => request with { PageSize = 10 } },
        },
        new("FewerThanAsked", "goes on where a full page would have ended")
        {
            Source = static honest => new SourceLie(honest)
            {
                Answered = static (request, chunk) => chunk with
                {
                    Next = new SourceCursor((request.Cursor?.Position ?? 0) + request.PageSize),
                },
            },
        },
        new("Take", "lists everything and cuts the result")
        {
            List = static (honest, query, token) => honest.ListAsync(query with { Take = null }, token)
                .Gathered(products => products.Take(query.Take ?? int.MaxValue)),
        },
        new("TakeMatching", "takes first and filters then")
        {
            List = static (honest, query, token) => honest.ListAsync(new ProductQuery { Take = query.Take }, token)
                .Gathered(products => NaiveModel.Apply(query with { Take = null }, [.. products])),
        },
    ];

    private static IEnumerable<Saboteur> Filters() =>
    [
        .. NaiveModel.Filters.Select(static filter => new Saboteur($"Filter{filter}", "ignores the filter")
        {
            List = (honest, query, token) => honest.ListAsync(Without(query, filter), token),
        }),
        new("FilterTag", "asks a vendor that has no tags")
        {
            IsArray = true,
            List = static (honest, query, token) => honest.ListAsync(Without(query, ProductFilter.Tag), token),
        },
        new("FilterIds", "never has the field it says it has")
        {
            Source = static honest => Mapped(honest, static (number, product) => product with { Id = $"{number} {product.Id}" }),
        },
        new("FilterCategory", "never has the field it says it has")
        {
            Source = static honest => Mapped(honest, static (_, product) => product with { Category = null }),
        },
        new("FiltersTogether", "takes the first filter only")
        {
            List = static (honest, query, token) => honest.ListAsync(
                query.Ids.Count > 0 ? new ProductQuery { Ids = query.Ids } : query, token),
        },
        new("Instants", "reads the clock and not the offset")
        {
            List = static (honest, query, token) => honest.ListAsync(
                query with { CreatedTo = Clock(query.CreatedTo), UpdatedTo = Clock(query.UpdatedTo) }, token),
        },
        new("Contradiction", "mends a query that contradicts itself")
        {
            List = static (honest, query, token) => honest.ListAsync(query.Take < 1 ? query with { Take = null } : query, token),
        },
        new("NativeConflict", "lets the native parameter win")
        {
            Source = static honest => new SourceLie(honest) { Planned = static plan => plan with { Conflict = null } },
        },
        new("Capabilities", "says that it pushes what it never does")
        {
            Source = static honest => new SourceLie(honest) { Claim = static claim => claim with { Ids = FilterSupport.Pushed } },
        },
        new("Capabilities", "says that it lacks a field it has")
        {
            Source = static honest => new SourceLie(honest) { Claim = static claim => claim with { Tag = FilterSupport.NotAvailable } },
        },
        new("Pushed", "reports a filter as pushed and does not send it")
        {
            Source = static honest => new SourceLie(honest)
            {
                Asked = static request => request with { Plan = request.Plan with { Pushed = [] } },
            },
        },
    ];

    private static IEnumerable<Saboteur> Sorts() =>
    [
        new("Sort", "ignores the sort")
        {
            List = static (honest, query, token) => honest.ListAsync(query with { Sort = null }, token),
        },
        new("SortedTake", "takes first and sorts then")
        {
            List = static (honest, query, token) => query.Sort is null
                ? honest.ListAsync(query, token)
                : honest.ListAsync(query with { Sort = null }, token).Gathered(products => NaiveModel.Apply(query, [.. products])),
        },
        new("SortIsBounded", "sorts any number of products")
        {
            List = static (honest, query, token) => query.Sort is null
                ? honest.ListAsync(query, token)
                : honest.ListAsync(query with { Sort = null }, token).Gathered(products => NaiveModel.Apply(query, [.. products])),
        },
    ];

    private static IEnumerable<Saboteur> Tokens() =>
    [
        .. new[] { "Parts", "FilteredParts" }.Select(static law => new Saboteur(law, "keeps its position in itself")
        {
            Source = static honest => new SharedPosition(honest),
        }),
        .. new[] { "PageTokens", "TokenAfterLeaving", "TokenAfterFailure", "DamagedToken" }.Select(
            static law => new Saboteur(law, "gives no tokens")
            {
                List = static (honest, query, token) => honest.ListAsync(query, token)
                    .Pages(static page => page with { ContinuationToken = null }),
            }),
        new("TokenOfAnotherQuery", "takes a token for another query")
        {
            List = static (honest, query, token) => honest.ListAsync(query with { NameContains = null }, token),
        },
        new("TokenOfAnotherRegistration", "is one registration for all") { FixedName = "one" },
        new("TokenOfNativeQuery", "forgets the native parameters")
        {
            Source = static honest => new SourceLie(honest) { Planned = static plan => plan with { NativeKey = null } },
        },
        new("SortedWithoutTokens", "gives tokens of a sorted listing")
        {
            List = static (honest, query, token) => query.Sort is null ? honest.ListAsync(query, token) : WithTokens(honest, query, token),
        },
        new("ArrayWithoutTokens", "gives tokens of an array") { IsArray = true, List = WithTokens },
    ];

    private static IEnumerable<Saboteur> Reports() =>
    [
        new("Complete", "tells no total")
        {
            Source = static honest => new SourceLie(honest) { Answered = static (_, chunk) => chunk with { Total = null } },
        },
        new("Truncated", "is complete whatever the vendor counts")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Pages(static page => page),
        },
        new("TakeOfAll", "tells no total")
        {
            Source = static honest => new SourceLie(honest) { Answered = static (_, chunk) => chunk with { Total = null } },
        },
        new("Counts", "counts what matched as received")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Pages(static page => page),
        },
        new("Counts", "does not count its requests") { DropsOptions = true },
    ];

    private static IEnumerable<Saboteur> Anomalies() =>
    [
        .. new[] { "RepeatedPage", "Circle", "LongCircle", "MovedList" }.Select(
            static law => new Saboteur(law, "gives a product another id each time")
            {
                DropsOptions = true,
                Source = static honest => Mapped(honest, static (number, product) => product with { Id = $"{number} {product.Id}" }),
            }),
        new("StuckPosition", "goes on by counting, whatever the vendor says")
        {
            Source = static honest => new SourceLie(honest)
            {
                Answered = static (request, chunk) => chunk with
                {
                    Next = new SourceCursor((request.Cursor?.Position ?? 0) + chunk.Items.Count),
                },
            },
        },
        new("NeverEnding", "drops the bound") { DropsOptions = true },
    ];

    private static IEnumerable<Saboteur> Streams() =>
    [
        new("FirstProduct", "waits for the whole array")
        {
            IsArray = true,
            Hangs = true,
            List = static (honest, query, token) => honest.ListAsync(query, token).Gathered(static products => products),
        },
        new("ReadAhead", "reads all pages before it gives one")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Gathered(static products => products),
        },
        new("ReadAheadOff", "reads ahead nevertheless") { DropsOptions = true },
        new("ReadAheadNeedsNothing", "asks for everything twice")
        {
            Source = static honest => new SourceLie(honest) { AsksTwice = true },
        },
        .. new[] { "Leaving", "Cancelled" }.Select(static law => new Saboteur(law, "waits for an answer nobody wants")
        {
            Hangs = true,
            Source = static honest => new SourceLie(honest) { IgnoresCancellation = true },
        }),
        new("CancelledBefore", "drops the caller's token")
        {
            List = static (honest, query, _) => honest.ListAsync(query),
        },
        new("Failed", "takes a failure for the end")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).WithoutFailure(),
        },
    ];

    private static Saboteur OneListingForAll()
    {
        ProductListing? one = null;
        return new Saboteur("Once", "gives every caller the same listing")
        {
            List = (honest, query, token) => one ??= honest.ListAsync(query, token),
        };
    }

    private static SourceLie Mapped(IProductSource honest, Func<int, Product, Product> map)
    {
        var answers = 0;
        return new SourceLie(honest)
        {
            Answered = (_, chunk) =>
            {
                var number = ++answers;
                return chunk with { Items = [.. chunk.Items.Select(product => map(number, product))] };
            },
        };
    }

    private static ProductListing WithTokens(IProductLister honest, ProductQuery query, CancellationToken token) =>
        honest.ListAsync(query, token).Pages(static page => page with { ContinuationToken = "next" });

    private static bool Contains(string name, string part)
    {
        var culture = CultureInfo.CurrentCulture;
        return name.ToUpper(culture).Contains(part.ToUpper(culture), StringComparison.Ordinal);
    }

    private static DateTimeOffset? Clock(DateTimeOffset? instant) =>
        instant is null ? null : new DateTimeOffset(instant.Value.DateTime, TimeSpan.Zero);

    private static ProductQuery Without(ProductQuery query, ProductFilter filter) => filter switch
    {
        ProductFilter.Ids => query with { Ids = [] },
        ProductFilter.Name => query with { Name = null },
        ProductFilter.NameContains => query with { NameContains = null },
        ProductFilter.Statuses => query with { Statuses = [] },
        ProductFilter.Tag => query with { Tag = null },
        ProductFilter.Category => query with { Category = null },
        ProductFilter.Created => query with { CreatedFrom = null, CreatedTo = null },
        _ => query with { UpdatedFrom = null, UpdatedTo = null },
    };
}
