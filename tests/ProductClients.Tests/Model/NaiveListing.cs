namespace ProductClients.Tests.Model;

/// <summary>The expected products and outcome of a listing, found in the simplest way: it sends one request after the
/// other and keeps everything.</summary>
internal sealed class NaiveListing
{
    private readonly List<Product> _products = [];
    private int _received;

    private NaiveListing()
    {
    }

    public IReadOnlyList<string> Ids => [.. _products.Select(static product => product.Id)];

    public int Requests { get; private set; }

    public int Duplicates { get; private set; }

    public ListingOutcome Outcome { get; private set; }

    public bool EndedByTake { get; private set; }

    public ProductErrorCode? Error { get; private set; }

    public static NaiveListing Of(ModelCase @case)
    {
        var naive = new NaiveListing();
        naive.ReadAll(@case, new ModelServer(@case));
        if (@case.Query.Sort is { } sort)
        {
            naive.Sort(sort, @case.Query.Take);
        }

        return naive;
    }

    private void ReadAll(ModelCase @case, ModelServer server)
    {
        var take = @case.Query.Sort is null ? @case.Query.Take ?? int.MaxValue : int.MaxValue;
        var known = new HashSet<string>();
        var pages = new HashSet<string>();
        SourceCursor? cursor = null;
        long? total = null;
        while (true)
        {
            var response = server.Response(Requests++, cursor);
            if (response.Failure is not null)
            {
                Fail(ProductErrorCode.Unavailable);
                return;
            }

            var items = response.Items;
            var isKnownPage = items.Count > 0 && !pages.Add(string.Join('\n', items.Select(static item => item.Id)));
            var hasMoved = total is not null && response.Total is not null && total != response.Total;
            total = response.Total ?? total;
            if (isKnownPage && !hasMoved)
            {
                Fail(ProductErrorCode.PagingAnomaly);
                return;
            }

            var fresh = items.Where(item => !known.Contains(item.Id)).ToArray();
            var isCut = AddMatching(fresh, @case.Query, take);
            Duplicates += items.Count - fresh.Length;
            _received += fresh.Length;
            known.UnionWith(items.Select(static item => item.Id));
            var hasEnded = response.Next is null || items.Count == 0 || response.Total == _received;
            var isProven = response.Total == _received || (response.Total is null && response.Next is null);
            if (_products.Count >= take && (isCut || !(hasEnded && isProven)))
            {
                EndByTake();
                return;
            }

            if (hasEnded)
            {
                Outcome = isProven ? ListingOutcome.Complete : ListingOutcome.Truncated;
                return;
            }

            if (response.Next!.Value.Position <= (cursor?.Position ?? -1) || Requests == ModelServer.MaxPages)
            {
                Fail(ProductErrorCode.PagingAnomaly);
                return;
            }

            cursor = response.Next;
        }
    }

    /// <returns>A value that indicates whether more products of the response match.</returns>
    private bool AddMatching(IEnumerable<Product> fresh, ProductQuery query, int take)
    {
        foreach (var item in fresh.Where(item => ModelFilter.Matches(item, query)))
        {
            if (_products.Count == take)
            {
                return true;
            }

            _products.Add(item);
        }

        return false;
    }

    private void Sort(ProductSort sort, int? take)
    {
        if (Outcome == ListingOutcome.Failed)
        {
            // A sorted listing returns no product before it has received all of them.
            _products.Clear();
            return;
        }

        var sorted = ModelFilter.Sort(_products, sort).ToArray();
        _products.Clear();
        _products.AddRange(sorted.Take(take ?? int.MaxValue));
        if (sorted.Length > take && Outcome == ListingOutcome.Complete)
        {
            EndByTake();
        }
    }

    private void EndByTake()
    {
        Outcome = ListingOutcome.Truncated;
        EndedByTake = true;
    }

    private void Fail(ProductErrorCode code)
    {
        Outcome = ListingOutcome.Failed;
        Error = code;
    }
}
