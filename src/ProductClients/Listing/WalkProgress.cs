namespace ProductClients.Listing;

/// <summary>Weighs the evidence of each answer: whether there is a next one, and whether everything came.</summary>
internal sealed class WalkProgress(string provider, string vendor, int maxPages)
{
    private long _received;
    private long? _total;
    private int _pages;
    private int _receivedInAnswer;
    private SourceChunk? _last;
    private HashSet<string> _idsBefore = new(StringComparer.Ordinal);
    private HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Gets where the next request starts.</summary>
    public SourceCursor? Cursor { get; private set; }

    /// <summary>Gets whether the latest answer has ended and nothing is missing.</summary>
    public bool IsComplete => _last is { EndOfResponse: true } && HasEnded && Outcome == ListingOutcome.Complete;

    public ListingOutcome Outcome =>
        _total is null || _total == _received ? ListingOutcome.Complete : ListingOutcome.Truncated;

    public string? Reason => Outcome == ListingOutcome.Complete
        ? null
        : $"{vendor} counts {_total} products, but {_received} came";

    // A total that is reached ends the listing; so does an answer without products, or one that names no next.
    private bool HasEnded => _last?.Next is null || _receivedInAnswer == 0 || _received >= _total;

    public void Add(SourceChunk chunk)
    {
        _receivedInAnswer = _last is { EndOfResponse: false } ? _receivedInAnswer + chunk.Items.Count : chunk.Items.Count;
        _received += chunk.Items.Count;
        for (var i = 0; i < chunk.Items.Count; i++)
        {
            _ids.Add(chunk.Items[i].Id);
        }

        _total = chunk.Total ?? _total;
        _last = chunk;
    }

    /// <summary>Moves on to the next answer.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ProductClientException">The source's answers contradict each other.</exception>
    public bool Advance()
    {
        if (_last is not { EndOfResponse: true })
        {
            throw Anomaly("the answer ended without saying so");
        }

        _pages++;
        if (_ids.Count > 0 && _ids.IsSubsetOf(_idsBefore))
        {
            throw Anomaly("a page came twice");
        }

        if (HasEnded)
        {
            return false;
        }

        var next = _last.Next!.Value;
        if (next.Position <= (Cursor?.Position ?? -1))
        {
            throw Anomaly($"after position {Cursor?.Position} the next one is {next.Position}");
        }

        if (_pages >= maxPages)
        {
            throw Anomaly($"the listing has not ended after {_pages} answers (option MaxPages)");
        }

        Cursor = next;
        (_idsBefore, _ids) = (_ids, _idsBefore);
        _ids.Clear();
        return true;
    }

    private ProductClientException Anomaly(string what) =>
        new($"{provider} ({vendor}): the pages do not make sense: {what}; {_received} products came until then.")
        {
            Code = ProductErrorCode.PagingAnomaly,
            Provider = provider,
            Vendor = vendor,
            RequestId = _last?.RequestId,
        };
}
