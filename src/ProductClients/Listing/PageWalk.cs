using System.Runtime.CompilerServices;

namespace ProductClients.Listing;

/// <summary>Requests page after page until the <see cref="PageEvidence"/> shows that the listing has ended. The next
/// page is requested while the caller works on the current one.</summary>
internal sealed class PageWalk(
    IProductSource source, ListingPlan plan, ListingLimits limits, ListingTracker tracker, ListingPlace? from) : IWalk
{
    private readonly ContinuationTokens _tokens = new(tracker.Registration, source.Vendor, plan);
    private readonly ResidualFilter? _filter = plan.HasFilter ? new ResidualFilter(plan.Query) : null;
    private readonly PageEvidence _evidence = new(tracker.Registration, source.Vendor, limits, from);
    private readonly int _pageSize = from?.PageSize ?? plan.Query.PageSize ?? limits.PageSize;
    private readonly ProductCall _call = new();
    private int _skip = from?.Skip ?? 0;

    public async IAsyncEnumerable<WalkedPage> ReadAsync(
        int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        tracker.Observe(_call, from?.Received ?? 0);
        long left = take ?? long.MaxValue;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<PageResponse>? pending = Request(from?.Cursor, stop.Token);
        try
        {
            while (pending is not null)
            {
                var response = await pending.ConfigureAwait(false);
                var pages = Select(response, left, out var wasCut);
                left -= pages.Sum(static page => page.Items.Count);
                var goesOn = _evidence.Next is not null && left > 0;
                pending = goesOn && limits.ReadAhead ? Request(_evidence.Next, stop.Token) : null;
                foreach (var page in pages)
                {
                    yield return page;
                }

                // The caller has all products that it asked for, so a later failure does not concern it.
                if (left == 0 && (wasCut || response.Failure is not null || !_evidence.IsComplete))
                {
                    tracker.EndByTake($"the {take} products asked for were listed");
                    yield break;
                }

                response.Failure?.Throw();
                if (_evidence.Anomaly is { } anomaly)
                {
                    throw anomaly;
                }

                pending ??= goesOn ? Request(_evidence.Next, stop.Token) : null;
            }
        }
        finally
        {
            // Nobody will read the pending page: it is cancelled, and its connection returns to the pool.
            await stop.CancelAsync().ConfigureAwait(false);
            if (pending is not null)
            {
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        tracker.End(
            _evidence.IsComplete ? ListingOutcome.Complete : ListingOutcome.Truncated, _evidence.Reason);
    }

    private Task<PageResponse> Request(SourceCursor? cursor, CancellationToken cancellationToken)
    {
        // Requests are sent one after the other, so they can share the call.
        _call.Cursor = cursor;
        var request = new SourceRequest(plan.Query, plan.Source, _pageSize, _call) { Cursor = cursor };
        return PageResponse.ReadAsync(source, request, cancellationToken);
    }

    private List<WalkedPage> Select(PageResponse response, long left, out bool wasCut)
    {
        wasCut = false;
        var pages = new List<ResumablePage>(response.Chunks.Count);
        var isNew = _evidence.Begin(response);
        var start = 0;
        foreach (var chunk in response.Chunks)
        {
            if (!isNew || wasCut)
            {
                break;
            }

            var page = SelectChunk(response, chunk, start, left, out wasCut);
            start += chunk.Items.Count;
            left -= page.Items.Count;
            if (page.Items.Count > 0 || !wasCut)
            {
                pages.Add(page);
            }
        }

        _skip = 0;
        _evidence.End(response);
        tracker.AddPage();
        if (pages.Count > 0 && !wasCut && response.Failure is null && _evidence.Anomaly is null)
        {
            pages[^1].End = _evidence.Next is { } next
                ? new ListingPlace(next, 0, _evidence.Received, _pageSize, _evidence.Total)
                : null;
        }

        return [.. pages];
    }

    private ResumablePage SelectChunk(PageResponse response, SourceChunk chunk, int start, long left, out bool wasCut)
    {
        var place = new ListingPlace(response.Cursor, start, _evidence.Received, _pageSize, _evidence.Total);
        var skipped = Math.Clamp(_skip - start, 0, chunk.Items.Count);
        var duplicates = _evidence.FindDuplicates(start, skipped, chunk.Items.Count);
        var selection = ChunkSelection.Create(chunk.Items, skipped, duplicates, _filter, left);
        var received = (int)(_evidence.Received - place.Received);
        tracker.AddReceived(received, chunk.Items.Count - skipped - received, chunk.Total);
        wasCut = selection.WasCut;
        return new ResumablePage(_tokens, selection, place, chunk)
        {
            End = wasCut && selection.Items.Count > 0
                ? selection.PlaceAfter(selection.Items.Count, place)
                : place with { Skip = start + chunk.Items.Count, Received = _evidence.Received },
        };
    }
}
