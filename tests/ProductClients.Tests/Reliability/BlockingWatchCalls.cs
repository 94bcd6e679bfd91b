using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>The call of each public asynchronous method of a watch by a single-threaded caller.</summary>
internal static class BlockingWatchCalls
{
    private static readonly byte[] Bytes = [1, 2, 3];

    public static IReadOnlyDictionary<string, Action<SingleThread, VendorFixture>> All { get; } =
        new Dictionary<string, Action<SingleThread, VendorFixture>>(StringComparer.Ordinal)
        {
            ["ProductCatalogExtensions.WatchAsync(IProductCatalog, WatchOptions, CancellationToken)"] = Watch,
            // The watch above calls them.
            ["IWatchState.LockAsync(CancellationToken)"] = Watch,
            ["IWatchState.OpenReadAsync(CancellationToken)"] = Watch,
            ["IWatchState.WriteAsync(Func`3, CancellationToken)"] = Watch,
            ["FileWatchState.LockAsync(CancellationToken)"] = Store,
            ["FileWatchState.OpenReadAsync(CancellationToken)"] = Store,
            ["FileWatchState.WriteAsync(Func`3, CancellationToken)"] = Store,
        };

    private static void Watch(SingleThread thread, VendorFixture app)
    {
        using var folder = new TempFolder();
        var options = new WatchOptions
        {
            Interval = TimeSpan.FromMilliseconds(1),
            MaxRounds = 2,
            IncludesExisting = true,
            State = new FileWatchState(folder.PathOf("state")),
        };

        var items = thread.List(app.Catalog.WatchAsync(options));

        Assert.Equal(
            app.Vendors.Sum(static vendor => vendor.Products.Count),
            items.Count(static item => item.Change is not null));
    }

    private static void Store(SingleThread thread, VendorFixture app)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        var state = new FileWatchState(folder.PathOf("state"));
        var held = thread.Wait(state.LockAsync(cancellationToken));
        Assert.Null(thread.Wait(state.OpenReadAsync(cancellationToken)));
        thread.Wait(state.WriteAsync(
            static (stream, cancellation) => stream.WriteAsync(Bytes, cancellation).AsTask(), cancellationToken));
        var stored = thread.Wait(state.OpenReadAsync(cancellationToken))!;
        Assert.Equal(Bytes.Length, stored.Length);
        thread.Wait(stored.DisposeAsync());
        thread.Wait(held.DisposeAsync());
    }
}
