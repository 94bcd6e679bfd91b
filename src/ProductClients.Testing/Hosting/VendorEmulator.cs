using System.Globalization;

namespace ProductClients.Testing;

/// <summary>
/// An emulator of one vendor's product API, on a loopback port of this process. It verifies signatures with code of its
/// own, pages, filters, sends the vendor's own errors, and applies the faults that a test asks for. Dispose it to free
/// the port. Thread-safe.
/// </summary>
public abstract partial class VendorEmulator : IAsyncDisposable
{
    private readonly VendorEmulatorOptions _options;
    private readonly RequestJournal _journal;
    private readonly FaultPlan _faults = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly string _instance = Guid.NewGuid().ToString("N")[..16];
    private EmulatorServer? _server;
    private long _received;
    private int _disposed;

    private protected VendorEmulator(VendorEmulatorOptions options, EmulatedProducts products)
    {
        _options = options;
        _journal = new RequestJournal(options.JournalCapacity);
        Products = products;
    }

    /// <summary>Gets the vendor, as in the <c>Vendor</c> key of a registration.</summary>
    public abstract string Vendor { get; }

    /// <summary>Gets the name of the registration.</summary>
    public string Name => _options.Name;

    /// <summary>Gets the address for the <c>Endpoint</c> key of a registration.</summary>
    public Uri Endpoint => new(BaseAddress + BasePath);

    /// <summary>Gets the configuration keys of a registration for this emulator, credentials included.</summary>
    public IReadOnlyDictionary<string, string?> Settings
    {
        get
        {
            var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["Vendor"] = Vendor,
                ["Endpoint"] = Endpoint.OriginalString,
            };
            foreach (var (key, value) in Credentials().Where(static pair => pair.Value is not null))
                settings[key] = value;
            return settings;
        }
    }

    /// <summary>Gets the products that the emulator serves. They can be changed at any time.</summary>
    public EmulatedProducts Products { get; }

    /// <summary>
    /// Gets the journal as it is now: every request in the order of arrival, also rejected and failed ones.
    /// </summary>
    public IReadOnlyList<EmulatorRequest> Requests => _journal.Snapshot();

    /// <summary>Clears the journal. Sequence numbers continue.</summary>
    public void ClearRequests() => _journal.Clear();

    /// <summary>
    /// Applies a fault to the next requests for products or for a mapped endpoint. Token requests are not affected. A
    /// fault that needs pages waits for a request for products.
    /// </summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests, 1 or more. The faults of a later call follow those of this
    /// one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The fault needs pages, and this vendor responds with one array.</exception>
    public void FailNext(EmulatorFault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        _faults.Next(Checked(fault), times);
    }

    /// <summary>
    /// Applies a fault to every request that the condition accepts, until <see cref="ClearFaults"/> is called. Token
    /// requests are included. The first condition that accepts a request decides; faults of <see cref="FailNext"/> are
    /// used only if no condition accepts it.
    /// </summary>
    /// <param name="condition">Returns whether the fault applies to a request. It is called on the server's threads.
    /// </param>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentException">The fault needs pages, and this vendor responds with one array.</exception>
    public void FailWhen(Func<EmulatorRequest, bool> condition, EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _faults.When(condition, Checked(fault));
    }

    /// <summary>
    /// Removes every fault and condition that <see cref="FailNext"/> and <see cref="FailWhen"/> added.
    /// </summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Stops the server at once and frees the port. Responses that are being sent are cut.</summary>
    /// <returns>A task that completes when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
        DisposeCore();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Returns a line such as <c>ncp: Ncp emulator at http://127.0.0.1:40123/api/v1, 85 products</c>.
    /// </summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {Vendor} emulator at {Endpoint.OriginalString}, {Products.Count} products");

    private protected string BaseAddress =>
        (_server ?? throw new InvalidOperationException("The emulator is not started.")).BaseAddress;

    /// <summary>Gets the path of the vendor's endpoint, without a slash at the end.</summary>
    private protected virtual string BasePath => "";

    private protected virtual bool Pages => true;

    private protected abstract IEnumerable<KeyValuePair<string, string?>> Credentials();

    private protected abstract EmulatorRequestKind Classify(string method, string path);

    /// <summary>Returns the rejection, or <see langword="null"/> if the request is authentic.</summary>
    private protected abstract EmulatorResponse? Authenticate(WireRequest request);

    /// <summary>Returns the list of products, with the total that a fault claims.</summary>
    private protected abstract EmulatorResponse ListProducts(WireRequest request, long? claimedTotal);

    private protected virtual EmulatorResponse IssueToken(WireRequest request) => UnknownRoute(request);

    private protected abstract EmulatorResponse UnknownRoute(WireRequest request);

    private protected virtual EmulatorResponse InvalidParameter(WireRequest request, string problem) =>
        Error(request, 400);

    /// <summary>Adds the headers that the vendor sends with each response of a mapped endpoint.</summary>
    private protected virtual void Complete(EmulatorResponse response, ReadOnlyMemory<byte> body)
    {
    }

    /// <summary>Returns the vendor's own documented error for a status.</summary>
    internal abstract EmulatorResponse Error(WireRequest request, int status);

    /// <summary>Gets the header in which the vendor sends its request id.</summary>
    private protected abstract string? RequestIdHeader { get; }

    private protected virtual void DisposeCore()
    {
    }

    private protected static async Task<T> StartedAsync<T>(T emulator, CancellationToken cancellationToken)
        where T : VendorEmulator
    {
        VendorEmulator starting = emulator;
        starting._server = await EmulatorServer
            .StartAsync(starting._options.Port, starting.HandleAsync, cancellationToken).ConfigureAwait(false);
        return emulator;
    }

    private EmulatorFault Checked(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.NeedsPages && !Pages
            ? throw new ArgumentException(
                $"The fault '{fault}' needs pages, and {Vendor} responds with one array.", nameof(fault))
            : fault;
    }
}
