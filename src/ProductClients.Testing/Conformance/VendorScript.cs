namespace ProductClients.Testing;

/// <summary>
/// The products that a stand-in must have, and the faults of its responses. Each law creates its own scripts. A
/// stand-in calls <see cref="Next"/> for every request for products and sends what it returns. Thread-safe.
/// </summary>
public sealed class VendorScript
{
    private readonly Gate _gate = new();
    private readonly List<(int Number, TaskCompletionSource Reached)> _waiting = [];
    private int _requests;

    /// <summary>Creates the script of a vendor without faults.</summary>
    /// <param name="productCount">The number of products, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="productCount"/> is negative.</exception>
    public VendorScript(int productCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(productCount);
        ProductCount = productCount;
        List = [.. Enumerable.Range(0, productCount)];
    }

    /// <summary>Gets the name for the registration of the lister.</summary>
    public string Name { get; internal init; } = "conformance";

    /// <summary>
    /// Gets the number of products. They have the numbers from 0 to one less than this. The product of a number is the
    /// same in every run and has a unique id. The products should differ in every field that a query can filter by.
    /// </summary>
    public int ProductCount { get; }

    /// <summary>
    /// Gets the maximum number of products in one page, or <see langword="null"/> for as many as requested. It does not
    /// apply to a vendor that responds with one array.
    /// </summary>
    public int? PageCap { get; internal init; }

    /// <summary>
    /// Gets the total to send, or <see langword="null"/> for the true total. It is set only for a stand-in that
    /// supports <see cref="VendorFaults.WrongTotal"/>.
    /// </summary>
    public long? ClaimedTotal { get; internal init; }

    internal IReadOnlyList<int> List { get; init; }

    /// <summary>
    /// Gets the list for all requests after the first, or <see langword="null"/> for <see cref="List"/>.
    /// </summary>
    internal IReadOnlyList<int>? LaterList { get; init; }

    internal VendorFaults Fault { get; init; }

    /// <summary>Gets the number, from 1, of the request whose response has the fault.</summary>
    internal int FaultAt { get; init; } = 1;

    internal int? MaxPages { get; init; }

    internal int? MaxSortedProducts { get; init; }

    internal int? MaxRememberedIds { get; init; }

    internal bool ReadAhead { get; init; } = true;

    /// <summary>Gets whether the stand-in called <see cref="Configure"/>.</summary>
    internal bool IsConfigured { get; private set; }

    /// <summary>Gets the number of requests for products so far.</summary>
    internal int Requests => Volatile.Read(ref _requests);

    /// <summary>
    /// Sets the limits of the registration that the law needs, and turns retries off. Call it where the options are
    /// set. It cannot be called for a lister without options. A law about a limit then reads up to the default limit,
    /// 100,000, and a law about another option does not apply.
    /// </summary>
    /// <param name="options">The options of the registration.</param>
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

    /// <summary>
    /// Counts a request for products and returns what to send. Do not call it for other requests, such as those for a
    /// token.
    /// </summary>
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

    /// <summary>Waits until the stand-in has received a number of requests.</summary>
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
