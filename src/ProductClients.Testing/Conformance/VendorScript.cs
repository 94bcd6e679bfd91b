namespace ProductClients.Testing;

/// <summary>
/// What a law wants a vendor's stand-in to be: which products it has, and what goes wrong with which response. The
/// stand-in asks <see cref="Next"/> at every request for products, and does what it is told. Thread-safe.
/// </summary>
public sealed class VendorScript
{
    private readonly Gate _gate = new();
    private readonly List<(int Number, TaskCompletionSource Reached)> _waiting = [];
    private int _requests;

    /// <summary>Creates the script of a vendor that does everything right; a law makes its own.</summary>
    /// <param name="productCount">How many products the vendor has.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="productCount"/> is negative.</exception>
    public VendorScript(int productCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(productCount);
        ProductCount = productCount;
        List = [.. Enumerable.Range(0, productCount)];
    }

    /// <summary>The name to register the lister under.</summary>
    public string Name { get; internal init; } = "conformance";

    /// <summary>How many products there are: numbers 0 to this, less one. The product of a number is the same in every
    /// run and has an id of its own; the products should differ in every field a query can filter by.</summary>
    public int ProductCount { get; }

    /// <summary>The most products in one response, whatever the request asks; <see langword="null"/> for as many as
    /// asked. It says nothing to a vendor that responds with one array.</summary>
    public int? PageCap { get; internal init; }

    /// <summary>The total to claim; <see langword="null"/> for the true one. Only set for a stand-in that can do
    /// <see cref="VendorFaults.WrongTotal"/>.</summary>
    public long? ClaimedTotal { get; internal init; }

    internal IReadOnlyList<int> List { get; init; }

    /// <summary>What <see cref="List"/> becomes after the first request.</summary>
    internal IReadOnlyList<int>? LaterList { get; init; }

    internal VendorFaults Fault { get; init; }

    /// <summary>The request, from 1, whose response has the fault.</summary>
    internal int FaultAt { get; init; } = 1;

    internal int? MaxPages { get; init; }

    internal int? MaxSortedProducts { get; init; }

    internal int? MaxRememberedIds { get; init; }

    internal bool ReadAhead { get; init; } = true;

    /// <summary>Whether the stand-in gave its options to <see cref="Configure"/>.</summary>
    internal bool IsConfigured { get; private set; }

    /// <summary>How many requests for products came.</summary>
    internal int Requests => Volatile.Read(ref _requests);

    /// <summary>Sets the bounds of the registration as the law needs them, and no retries. Call it where the options
    /// are set. A lister without options does without it: a law about a bound then takes as many requests as the
    /// default bound, 100,000, and one about another option does not apply.</summary>
    /// <param name="options">The registration's options.</param>
    public void Configure(VendorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IsConfigured = true;
        options.MaxRetries = 0;
        options.ReadAhead = ReadAhead;
        options.MaxPages = MaxPages ?? options.MaxPages;
        options.MaxSortedProducts = MaxSortedProducts ?? options.MaxSortedProducts;
        options.MaxRememberedIds = MaxRememberedIds ?? options.MaxRememberedIds;
    }

    /// <summary>Counts a request for products and says what to respond. Not for requests of another kind, such as for a
    /// token.</summary>
    /// <returns>The response.</returns>
    public ScriptedResponse Next()
    {
        lock (_gate)
        {
            _requests++;
            foreach (var (_, reached) in _waiting.Where(waiting => waiting.Number <= _requests))
                reached.TrySetResult();
            return new ScriptedResponse(
                _requests > 1 && LaterList is not null ? LaterList : List,
                _requests == FaultAt ? Fault : VendorFaults.None);
        }
    }

    /// <summary>Waits until so many requests have come.</summary>
    internal Task RequestedAsync(int number)
    {
        lock (_gate)
        {
            if (_requests >= number)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((number, reached));
            return reached.Task;
        }
    }
}
