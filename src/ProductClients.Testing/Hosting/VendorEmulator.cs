using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ProductClients.Testing;

/// <summary>
/// One vendor's product API on a loopback port of this process: verifies signatures with code of its own, pages,
/// filters, sends the vendor's own errors, and fails when told to. Thread-safe. Dispose it to free the port.
/// </summary>
public abstract class VendorEmulator : IAsyncDisposable
{
    private readonly VendorEmulatorOptions _options;
    private readonly RequestJournal _journal;
    private readonly FaultPlan _faults = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly string _instance = Guid.NewGuid().ToString("N")[..16];
    private EmulatorServer? _server;
    private EmulatorResponse? _lastPage;
    private long _received;
    private int _disposed;

    private protected VendorEmulator(VendorEmulatorOptions options, EmulatedProducts products)
    {
        _options = options;
        _journal = new RequestJournal(options.JournalCapacity);
        Products = products;
    }

    /// <summary>The vendor, as the registration's <c>Vendor</c> key names it.</summary>
    public abstract string Vendor { get; }

    /// <summary>The registration's name.</summary>
    public string Name => _options.Name;

    /// <summary>The address that goes into the registration's <c>Endpoint</c>.</summary>
    public Uri Endpoint => new(BaseAddress + BasePath);

    /// <summary>The configuration keys of one registration that reaches this emulator, credentials included.</summary>
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

    /// <summary>The catalogue; may be changed at any time.</summary>
    public EmulatedProducts Products { get; }

    /// <summary>The journal as it is now: every request in the order of arrival, refused and failed ones too.</summary>
    public IReadOnlyList<EmulatorRequest> Requests => _journal.Snapshot();

    /// <summary>Forgets the journal so far; sequence numbers go on.</summary>
    public void ClearRequests() => _journal.Clear();

    /// <summary>Applies a fault to the next requests for products; token requests pass by.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many requests, 1 or more; further calls queue up behind.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The fault needs pages and this vendor has none.</exception>
    public void FailNext(EmulatorFault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        _faults.Next(Checked(fault), times);
    }

    /// <summary>
    /// Applies a fault to every request the condition accepts, token requests included, until
    /// <see cref="ClearFaults"/>. Conditions go before <see cref="FailNext"/>; the first that accepts counts.
    /// </summary>
    /// <param name="condition">Looks at the request as the journal has it; called on the server's threads.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <exception cref="ArgumentException">The fault needs pages and this vendor has none.</exception>
    public void FailWhen(Func<EmulatorRequest, bool> condition, EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _faults.When(condition, Checked(fault));
    }

    /// <summary>Forgets every fault not yet applied.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Stops the server at once and frees the port; responses under way are cut.</summary>
    /// <returns>A task that ends when the port is free.</returns>
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

    /// <summary>A line such as <c>ncp: Ncp emulator at http://127.0.0.1:40123/api/v1, 85 products</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {Vendor} emulator at {Endpoint.OriginalString}, {Products.Count} products");

    private protected string BaseAddress =>
        (_server ?? throw new InvalidOperationException("The emulator is not started.")).BaseAddress;

    /// <summary>What the vendor's endpoint has after the host, without a trailing slash.</summary>
    private protected virtual string BasePath => "";

    private protected virtual bool Pages => true;

    private protected abstract IEnumerable<KeyValuePair<string, string?>> Credentials();

    private protected abstract EmulatorRequestKind Classify(string method, string path);

    /// <summary>The rejection, or <see langword="null"/> when the request is authentic.</summary>
    private protected abstract EmulatorResponse? Authenticate(WireRequest request);

    /// <summary>The list, with the total a fault wants to claim.</summary>
    private protected abstract EmulatorResponse ListProducts(WireRequest request, long? claimedTotal);

    private protected virtual EmulatorResponse IssueToken(WireRequest request) => UnknownRoute(request);

    private protected abstract EmulatorResponse UnknownRoute(WireRequest request);

    private protected virtual EmulatorResponse InvalidParameter(WireRequest request, string problem) =>
        Error(request, 400);

    /// <summary>The vendor's own documented error for a status.</summary>
    internal abstract EmulatorResponse Error(WireRequest request, int status);

    /// <summary>The header in which the vendor sends its request id.</summary>
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

    private async Task HandleAsync(HttpContext context)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        var receivedAt = _options.TimeProvider.GetUtcNow();
        var requestId = _instance + Interlocked.Increment(ref _received).ToString("x16", CultureInfo.InvariantCulture);
        var request = await WireRequest
            .ReadAsync(context.Request, receivedAt, requestId, gone.Token).ConfigureAwait(false);
        var entry = _journal.Add(sequence => new EmulatorRequest(
            sequence, Classify(request.Method, request.Path), request));
        try
        {
            entry.Fault = _faults.Take(entry);
            await RespondAsync(context, request, entry, gone.Token).ConfigureAwait(false);
        }
        catch (Exception unexpected) when (unexpected is not (OperationCanceledException or IOException))
        {
            // A condition given by the test threw, or there is a bug here: Kestrel responses 500, the journal says why.
            entry.Rejection = unexpected.ToString();
            throw;
        }
    }

    private async Task RespondAsync(
        HttpContext context, WireRequest request, EmulatorRequest entry, CancellationToken cancellationToken)
    {
        var fault = entry.Fault;
        if (fault is not null && fault.DelayBefore > TimeSpan.Zero)
            await Task.Delay(fault.DelayBefore, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        if (fault is { Disconnects: true })
        {
            context.Abort();
            return;
        }

        request.Skew(fault?.ClockOffset ?? TimeSpan.Zero);
        var response = fault?.Response?.Invoke(this, request) ?? Respond(request, entry.Kind, fault);
        if (RequestIdHeader is { } header)
            response.Headers.TryAdd(header, request.RequestId);
        entry.Rejection = response.Rejection;
        entry.Status = response.Status;
        await ResponseSender.SendAsync(context, response, fault, request.Now, cancellationToken).ConfigureAwait(false);
    }

    private EmulatorResponse Respond(WireRequest request, EmulatorRequestKind kind, EmulatorFault? fault)
    {
        try
        {
            return kind switch
            {
                EmulatorRequestKind.Products => Authenticate(request) ?? Page(request, fault),
                EmulatorRequestKind.Token => IssueToken(request),
                _ => UnknownRoute(request),
            };
        }
        catch (InvalidParameterException invalid)
        {
            return InvalidParameter(request, invalid.Message);
        }
    }

    private EmulatorResponse Page(WireRequest request, EmulatorFault? fault)
    {
        if (fault is { RepeatsPage: true } && _lastPage is { } before)
            return new EmulatorResponse(before.Status, before.Body, before.ContentType);
        var page = ListProducts(request, fault?.Total);
        if (Pages)
            _lastPage = page;
        return page;
    }

    private EmulatorFault Checked(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.NeedsPages && !Pages
            ? throw new ArgumentException($"{Vendor} responds with one array, without page or total.", nameof(fault))
            : fault;
    }
}
