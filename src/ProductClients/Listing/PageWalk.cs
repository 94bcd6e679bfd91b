using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Requests page after page until the <see cref="PageEvidence"/> shows that the listing has ended. The next
/// page is requested while the caller works on the current one.</summary>
internal sealed class PageWalk(
    PagedPlan source,
    ListingPlan plan,
    int? take,
    RegistrationOptions options,
    ListingPlace? from,
    ListingTracker tracker)
{
    private readonly ContinuationTokens _tokens = new(plan);
    private readonly PageEvidence _evidence = new(plan.Registration, options, from);
    private readonly int _pageSize = from?.PageSize ?? plan.Query.PageSize ?? options.PageSize;
    private SourceCursor? _cursor = from?.Cursor;
    private int _skip = from?.Skip ?? 0;

    public async IAsyncEnumerable<ProductPage> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        tracker.AddReceived(0, before: _evidence.Received);
        long left = take ?? long.MaxValue;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<SourcePage>? pending = RequestAsync(stop.Token);
        try
        {
            while (pending is not null)
            {
                var page = Select(await pending.ConfigureAwait(false), left, out var wasCut);
                left -= page?.Items.Count ?? 0;
                var goesOn = _evidence.Next is not null && left > 0;
                _cursor = _evidence.Next;
                pending = goesOn && options.ReadAhead ? RequestAsync(stop.Token) : null;
                if (!wasCut && _evidence.IsComplete)
                {
                    tracker.ExpectComplete();
                }

                if (page is not null)
                {
                    yield return page;
                }

                // The caller has all products that it asked for, so a later failure does not concern it.
                if (left == 0 && (wasCut || !_evidence.IsComplete))
                {
                    tracker.EndByTake(plan.TakeReason);
                    yield break;
                }

                if (_evidence.Anomaly is { } anomaly)
                {
                    throw anomaly;
                }

                pending ??= goesOn ? RequestAsync(stop.Token) : null;
            }
        }
        finally
        {
            // Nobody will read the pending page: it is cancelled, and its connection returns to the pool.
            await stop.CancelSafelyAsync().ConfigureAwait(false);
            if (pending is not null)
            {
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        tracker.EndReading(_evidence.End);
    }

    // Asynchronous, so that an exception which the source throws at once ends the listing after the current page.
    private async Task<SourcePage> RequestAsync(CancellationToken cancellationToken)
    {
        // Requests are sent one after the other, so they can share the call.
        tracker.Call.Cursor = _cursor;
        var request = new SourceRequest(_pageSize, tracker.Call) { Cursor = _cursor };
        var page = await source.ReadPage(request, cancellationToken).ConfigureAwait(false);
        return page?.Products is not null ? page : throw plan.Registration.Failure(
            ProductErrorCode.InvalidResponse,
            $"{ProductCall.NameOf(tracker.Call)} is null, or its list of products is");
    }

    /// <summary>Returns the page for the caller.</summary>
    /// <returns>The page; <see langword="null"/> if the vendor sent it before.</returns>
    private ProductPage? Select(SourcePage response, long left, out bool wasCut)
    {
        var products = response.Products;
        for (var i = 0; i < products.Count; i++)
        {
            if (!ListingPlan.HasId(products[i]))
            {
                throw plan.WithoutId(i + 1, tracker.Call);
            }
        }

        var requestId = response.RequestId ?? tracker.Call.RequestId;
        var (skipped, before) = (Math.Min(_skip, products.Count), _evidence.Received);
        var isNew = _evidence.TryAdd(response, _cursor, skipped, requestId, out var duplicates);
        _skip = 0;
        if (!isNew)
        {
            tracker.AddReceived(0, responses: 1);
            wasCut = false;
            return null;
        }

        var received = (int)(_evidence.Received - before);
        tracker.AddReceived(received, products.Count - skipped - received, response.Total, responses: 1);
        var selection = PageSelection.Create(products, skipped, duplicates, plan.Filter, left);
        tracker.AddRead(selection.Items.Count);
        wasCut = selection.WasCut;
        var start = new ListingPlace(_cursor, 0, before, _pageSize, _evidence.Total);
        var places = new PagePlaces(_tokens, start, selection.Items.Count, selection.Marks);
        places.End =
            wasCut ? places.After(selection.Items.Count)
            : _evidence.Anomaly is not null ? start with { Skip = products.Count, Received = _evidence.Received }
            : _evidence.Next is { } next ? start with { Cursor = next, Received = _evidence.Received }
            : null;
        return new ProductPage(places, selection.Items, response.Total, requestId);
    }
}
