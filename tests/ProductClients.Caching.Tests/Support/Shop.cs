using System.Diagnostics;
using System.Globalization;
using ProductClients.Testing;

namespace ProductClients.Caching.Tests.Support;

/// <summary>A vendor in memory that counts its listings, and that a test can stop or let fail.</summary>
internal sealed class Shop
{
    private readonly InMemoryProductSource _source;
    private int _requests;

    public Shop(int products = 3, int? pageCap = null)
    {
        Products = [.. Enumerable.Range(0, products).Select(static i => Create($"p{i}"))];
        _source = new InMemoryProductSource(ReadAsync) { Vendor = "Shop", PageCap = pageCap };
    }

    public IProductSource Source => _source;

    public List<Product> Products { get; }

    /// <summary>Gets or sets the failure of the next requests.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Gets or sets which requests fail, by their number from 1.</summary>
    public Func<int, bool> Failing { get; set; } = static _ => false;

    /// <summary>Gets or sets what the next requests wait for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Gets or sets what completes with the next request.</summary>
    public TaskCompletionSource Asked { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets a task that completes when a request that waits is cancelled.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the trace of the last request.</summary>
    public ActivityTraceId? Trace { get; private set; }

    public int Requests => Volatile.Read(ref _requests);

    public static ProductClientException Down { get; } =
        new("shop (Shop): down") { Code = ProductErrorCode.Unavailable, IsTransient = true };

    public static Product Create(string id, object? native = null) => new()
    {
        Registration = "shop",
        Vendor = "Shop",
        Id = id,
        Name = "name of " + id.ToString(CultureInfo.InvariantCulture),
        Native = native,
    };

    private async Task<IReadOnlyList<Product>> ReadAsync(CancellationToken cancellationToken)
    {
        var request = Interlocked.Increment(ref _requests);
        Trace = Activity.Current?.TraceId;
        Asked.TrySetResult();
        try
        {
            await Gate.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Left.TrySetResult();
            throw;
        }

        return Failing(request) ? throw Down : Failure is { } failure ? throw failure : [.. Products];
    }
}
