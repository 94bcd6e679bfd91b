using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>The callers of one process share one listing.</summary>
public sealed class SharingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Concurrent_callers_share_one_listing()
    {
        await using var app = new CachedShop();
        var gate = new TaskCompletionSource();
        app.Shop.Gate = gate.Task;

        var listings = Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.ListAsync(), Cancellation)).ToArray();
        await app.Shop.Asked.Task.WaitAsync(Cancellation);
        gate.SetResult();
        var results = await Task.WhenAll(listings);

        Assert.Equal(1, app.Shop.Requests);
        Assert.All(results, static result => Assert.Equal(3, result.Products.Count));
    }

    [Fact]
    public async Task Concurrent_callers_share_one_failure()
    {
        await using var app = new CachedShop();
        var gate = new TaskCompletionSource();
        app.Shop.Gate = gate.Task;
        app.Shop.Failure = Shop.Down;

        var listings = Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.ListAsync(), Cancellation)).ToArray();
        await app.Shop.Asked.Task.WaitAsync(Cancellation);
        gate.SetResult();
        var results = await Task.WhenAll(listings);

        Assert.Equal(1, app.Shop.Requests);
        Assert.All(results, static result => Assert.Equal(ListingOutcome.Failed, result.Report.Outcome));
    }

    [Fact]
    public async Task Caller_that_cancels_leaves_the_listing_to_the_others()
    {
        await using var app = new CachedShop(services: JoinedCache.AddTo);
        var gate = new TaskCompletionSource();
        app.Shop.Gate = gate.Task;
        using var cancel = new CancellationTokenSource();
        var first = app.Lister.ListAsync(cancellationToken: cancel.Token).ToResultAsync(Cancellation);
        await app.Shop.Asked.Task.WaitAsync(Cancellation);
        var second = app.ListAsync();
        await app.Get<JoinedCache>().TwoJoined.WaitAsync(Cancellation);

        await cancel.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal(cancel.Token, error.CancellationToken);
        Assert.Equal(3, (await second).Products.Count);
        Assert.Equal(1, app.Shop.Requests);
    }

    [Fact]
    public async Task Listing_of_the_vendor_ends_when_every_caller_has_left()
    {
        await using var app = new CachedShop();
        app.Shop.Gate = new TaskCompletionSource().Task;
        using var cancel = new CancellationTokenSource();
        var listing = app.Lister.ListAsync(cancellationToken: cancel.Token).ToResultAsync(Cancellation);
        await app.Shop.Asked.Task.WaitAsync(Cancellation);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
        await app.Shop.Left.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task Listing_belongs_to_the_trace_of_its_caller()
    {
        using var source = new System.Diagnostics.ActivitySource("test");
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = static source => source.Name is "test" or ProductClientsTelemetry.ActivitySourceName,
            Sample = static (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) =>
                System.Diagnostics.ActivitySamplingResult.AllData,
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        await using var app = new CachedShop();
        using var caller = source.StartActivity("caller");

        await app.ListAsync();

        Assert.Equal(caller!.TraceId, app.Shop.Trace);
    }
}
