namespace ProductClients.Testing;

/// <summary>One law against one vendor: starts stand-ins and says what is broken.</summary>
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

    public void Expect<T>(T expected, T seen, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, seen))
            throw Broken($"{what}: {expected}", $"{seen}");
    }

    public void ExpectProducts(IReadOnlyList<Product> expected, IReadOnlyList<Product> seen, string what)
    {
        var same = expected.Zip(seen).TakeWhile(static pair => IsSame(pair.First, pair.Second)).Count();
        if (same < Math.Max(expected.Count, seen.Count))
            throw Broken($"{what}: {Describe(expected, same)}", Describe(seen, same));
    }

    /// <summary>Expects an exception, and returns it.</summary>
    public async Task<T> ExpectAsync<T>(Func<Task> action, string what)
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
            throw Broken($"{typeof(T).Name} for {what}", $"{other.GetType().Name}: {other.Message}", other);
        }

        throw Broken($"{typeof(T).Name} for {what}", "no exception");
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
