using ProductClients.Listing;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the services, the log and the disposal of a lister.</summary>
public sealed class ListerTests
{
    [Fact]
    public void GetService_returns_the_identity_of_the_listings()
    {
        var account = new ListerAccount(static () => new Uri("https://acme.example"), read: null);
        var lister = ListerOf(new FakeSource(1), services: type => type == typeof(ListerAccount) ? account : null);

        var identity = Assert.IsType<ListingIdentity>(lister.GetService(typeof(ListingIdentity)));

        Assert.Equal(("acme", account.Endpoint), (identity.ToString(), identity.Endpoint));
    }

    [Fact]
    public void GetService_returns_another_service_of_the_registration()
    {
        var lister = ListerOf(new FakeSource(1), services: static type => type == typeof(string) ? "service" : null);

        Assert.Equal("service", lister.GetService(typeof(string)));
        Assert.Null(lister.GetService(typeof(IDisposable)));
    }

    [Fact]
    public void GetService_of_a_lister_that_is_null_is_refused() =>
        Assert.Throws<ArgumentNullException>("lister", () => ((IProductLister)null!).GetService<IProductSource>());

    [Fact]
    public async Task Listing_is_logged_from_its_start_to_its_end()
    {
        using var observed = new Observed();
        var lister = ListerOf(new FakeSource(2), observed);

        await lister.ListAsync().ToListAsync();

        Assert.Equal([100, 101], observed.EventIds);
    }

    [Fact]
    public async Task Listing_whose_container_is_disposed_says_so()
    {
        using var disposed = new CancellationTokenSource();
        var isRequested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var source = new FakeSource(1)
        {
            Waits = { [0] = new TaskCompletionSource().Task },
            Requested = { [0] = isRequested },
        };
        var listing = ListerOf(source, disposed: disposed.Token).ListAsync();
        var enumerating = listing.ToListAsync();
        await isRequested.Task;

        await disposed.CancelAsync();

        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => enumerating);
        Assert.StartsWith(
            "acme (Fake): the container of the lister was disposed before the listing ended.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(
            (ListingOutcome.Truncated, "the container of the lister was disposed"),
            (listing.Report.Outcome, listing.Report.Reason));
    }

    [Fact]
    public void Products_that_are_null_are_none()
    {
        Assert.Empty(new ProductPage(null!).Items);
        Assert.Empty(new ListingResult(null!, new ListingReport()).Products);
    }

    [Fact]
    public void Page_shows_the_number_of_its_products() =>
        Assert.Equal("2 products", new ProductPage([TestProduct.Create("a"), TestProduct.Create("b")]).ToString());

    private static ProductLister ListerOf(
        FakeSource source,
        Observed? observed = null,
        Func<Type, object?>? services = null,
        CancellationToken disposed = default) => new(
        "acme",
        source,
        static () => new SourceOptions(),
        TimeProvider.System,
        services ?? (static _ => null),
        observed?.CreateLogger(""),
        disposed: disposed);
}
