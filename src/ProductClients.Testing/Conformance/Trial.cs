namespace ProductClients.Testing;

/// <summary>
/// The check of one law for one vendor. It starts stand-ins and creates the error if the law is broken.
/// </summary>
internal sealed class Trial(
    ConformanceLaw law,
    Func<VendorScript, CancellationToken, Task<RunningVendor>> start,
    CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly List<RunningVendor> _started = [];

    public required ProductQuery? ConflictingQuery { get; init; }

    public required ProductQuery? NativeQuery { get; init; }

    public Task<Stage> StartAsync(int productCount) => StartAsync(new VendorScript(productCount));

    public async Task<Stage> StartAsync(VendorScript script)
    {
        var asked = script.Fault | (script.ClaimedTotal is null ? VendorFaults.None : VendorFaults.WrongTotal);
        if ((asked & ~law.Faults) is not VendorFaults.None and var undeclared)
            throw new InvalidOperationException($"The law does not declare the fault {undeclared}.");
        var vendor = await start(script, _stop.Token).ConfigureAwait(false);
        _started.Add(vendor);
        return Applicability.WhyNot(law, vendor.Lister, script) is { } reason
            ? throw new NotApplicableException(law, reason)
            : new Stage(this, script, vendor.Lister, _stop.Token);
    }

    public ConformanceException Broken(string expected, string seen, Exception? cause = null) =>
        new(law, expected, seen, cause);

    public void Require(bool holds, string expected, string seen)
    {
        if (!holds)
            throw Broken(expected, seen);
    }

    public void Expect<T>(T expected, T seen, string subject)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, seen))
            throw Broken($"{subject}: {expected}", $"{seen}");
    }

    public void ExpectProducts(IReadOnlyList<Product> expected, IReadOnlyList<Product> seen, string subject)
    {
        var same = expected.Zip(seen).TakeWhile(static pair => IsSame(pair.First, pair.Second)).Count();
        if (same < Math.Max(expected.Count, seen.Count))
            throw Broken($"{subject}: {Describe(expected, same)}", Describe(seen, same));
    }

    /// <summary>Runs an action that must throw, and returns the exception.</summary>
    public async Task<T> ExpectAsync<T>(Func<Task> action, string subject)
        where T : Exception
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (T expected)
        {
            return expected;
        }
        catch (Exception other)
        {
            throw Broken($"{typeof(T).Name} for {subject}", $"{other.GetType().Name}: {other.Message}", other);
        }

        throw Broken($"{typeof(T).Name} for {subject}", "no exception");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var vendor in _started)
            await vendor.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private static bool IsSame(Product one, Product other) =>
        string.Equals(one.Id, other.Id, StringComparison.Ordinal)
        && string.Equals(one.Name, other.Name, StringComparison.Ordinal)
        && one.Status == other.Status && one.CreatedAt == other.CreatedAt && one.UpdatedAt == other.UpdatedAt;

    private static string Describe(IReadOnlyList<Product> products, int index) => index < products.Count
        ? $"{products.Count} products, number {index} '{products[index].Id}' ({products[index].Name})"
        : $"{products.Count} products";
}
