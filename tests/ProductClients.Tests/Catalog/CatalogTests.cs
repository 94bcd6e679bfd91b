using ProductClients.Catalog;
using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Catalog;

public class CatalogTests
{
    private static readonly ProductClientException Down = new("b is down") { Code = ProductErrorCode.Unavailable };

    [Fact]
    public async Task Every_registration_is_listed()
    {
        var products = await CatalogOf(Source("a", 150), Source("b", 20)).ListAsync().ToListAsync();

        Assert.Equal((150, 20), (CountOf(products, "a"), CountOf(products, "b")));
    }

    [Fact]
    public async Task A_failure_of_one_registration_keeps_the_products_of_the_others()
    {
        var products = new List<Product>();

        await Assert.ThrowsAsync<ProductCatalogException>(async () =>
        {
            await foreach (var product in CatalogOf(Source("a", 150), Failing("b"), Source("c", 9)).ListAsync())
            {
                products.Add(product);
            }
        });

        Assert.Equal((150, 9), (CountOf(products, "a"), CountOf(products, "c")));
    }

    [Fact]
    public async Task A_failure_is_thrown_at_the_end_with_the_report_of_every_registration()
    {
        var error = await Assert.ThrowsAsync<ProductCatalogException>(
            () => CatalogOf(Source("a", 1), Failing("b")).ListAsync().ToListAsync());

        Assert.Same(Down, Assert.Single(error.Failures));
        Assert.Equal(
            [ListingOutcome.Complete, ListingOutcome.Failed], error.Report.Registrations.Select(static p => p.Outcome));
    }

    [Fact]
    public async Task ToResultAsync_returns_failures_instead_of_throwing()
    {
        var result = await CatalogOf(Source("a", 3), Failing("b")).ListAsync().ToResultAsync();

        Assert.Equal((3, false, 1), (result.Products.Count, result.Report.IsComplete, result.Report.Failures.Count));
    }

    [Fact]
    public async Task Products_before_a_failure_are_returned_and_counted()
    {
        var half = new FakeSource(200) { Failures = { [1] = Down } };

        var result = await CatalogOf(("b", half)).ListAsync().ToResultAsync();

        Assert.Equal((100, 100L), (result.Products.Count, result.Report.Registrations[0].Products));
    }

    [Fact]
    public async Task Only_the_named_registrations_are_listed_ignoring_case()
    {
        var result = await CatalogOf(Source("a", 1), Source("b", 1)).ListAsync(names: ["B"]).ToResultAsync();

        Assert.Equal(["b"], result.Report.Registrations.Select(static p => p.Registration));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_names()
    {
        var error = Assert.Throws<ArgumentException>(() => CatalogOf(Source("a", 1)).ListAsync(names: ["z"]));

        Assert.StartsWith("No registration is named 'z'. There are: a.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_counts_over_all_registrations()
    {
        var listing = CatalogOf(Source("a", 500), Source("b", 500)).ListAsync(new ProductQuery { Take = 30 });

        var result = await listing.ToResultAsync();

        Assert.Equal((30, 30L), (result.Products.Count, result.Report.Products));
        Assert.All(result.Report.Registrations, static registration => Assert.True(registration.EndedByTake));
    }

    [Fact]
    public async Task Listings_ended_by_take_always_report_it()
    {
        for (var i = 0; i < 100; i++)
        {
            var listing = CatalogOf(Source("a", 500), Source("b", 500), Source("c", 500), Source("d", 500))
                .ListAsync(new ProductQuery { Take = 110 });
            var result = await listing.ToResultAsync();
            Assert.All(result.Report.Registrations, static registration => Assert.True(registration.EndedByTake, registration.Reason));
        }
    }

    public static TheoryData<Exception> Surprises =>
        [new ArgumentException("odd"), new TaskCanceledException("odd"), new FormatException("odd"), new TimeoutException("odd")];

    [Theory]
    [MemberData(nameof(Surprises), DisableDiscoveryEnumeration = true)]
    public async Task An_unexpected_exception_fails_only_its_registration(Exception surprise)
    {
        foreach (var sort in new[] { null, new ProductSort(ProductSortKey.Name) })
        {
            var odd = ("odd", new FakeSource(5) { Failures = { [0] = surprise } });

            var result = await CatalogOf(Source("a", 30), odd).ListAsync(new ProductQuery { Sort = sort }).ToResultAsync();

            Assert.Equal((30, "odd"), (result.Products.Count, Assert.Single(result.Report.Failures).Registration));
        }
    }

    [Fact]
    public async Task A_fake_catalog_can_return_given_listings()
    {
        var catalog = NSubstitute.Substitute.For<IProductCatalog>();
        var listing = CatalogListing.FromListings(
            ProductListing.FromPages([new ProductPage([TestProduct.Create("1")])]));
        NSubstitute.SubstituteExtensions.Returns(catalog.ListAsync(), listing);

        Assert.Equal(["1"], (await catalog.ListAsync().ToResultAsync()).Products.Ids());
    }

    [Fact]
    public void An_empty_list_of_names_is_refused() =>
        Assert.Throws<ArgumentException>(() => CatalogOf(Source("a", 1)).ListAsync(names: []));

    [Fact]
    public async Task A_slow_vendor_does_not_delay_the_others()
    {
        var never = new TaskCompletionSource();
        var slow = new FakeSource(1) { Item = i => { never.Task.Wait(TestContext.Current.CancellationToken); return TestProduct.Create("s"); } };
        await using var products = CatalogOf(("slow", slow), Source("fast", 3)).ListAsync().GetAsyncEnumerator();

        Assert.True(await products.MoveNextAsync());
        Assert.Equal("fast", products.Current.Registration);
        never.SetResult();
    }

    [Fact]
    public async Task A_sorted_catalog_merges_the_sorted_listings()
    {
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) };

        var products = await CatalogOf(Source("a", 3), Source("b", 3)).ListAsync(query).ToListAsync();

        Assert.Equal(
            ["a/p0", "b/p0", "a/p1", "b/p1", "a/p2", "b/p2"],
            products.Select(static product => $"{product.Registration}/{product.Id}"));
    }

    [Fact]
    public async Task A_sorted_catalog_isolates_failures()
    {
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) };

        var result = await CatalogOf(Source("a", 3), Failing("b")).ListAsync(query).ToResultAsync();

        Assert.Equal((3, 1), (result.Products.Count, result.Report.Failures.Count));
    }

    [Fact]
    public async Task A_second_enumeration_is_refused()
    {
        var listing = CatalogOf(Source("a", 3)).ListAsync();
        await listing.ToResultAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => listing.ToListAsync());
    }

    [Fact]
    public async Task Leaving_the_loop_ends_every_listing()
    {
        var listing = CatalogOf(Source("a", 5_000), Source("b", 5_000)).ListAsync();
        await foreach (var unused in listing)
        {
            break;
        }

        Assert.DoesNotContain(
            listing.Report.Registrations, static registration => registration.Outcome == ListingOutcome.Pending);
    }

    [Fact]
    public async Task A_listing_is_truncated_when_the_caller_stops_within_its_last_page()
    {
        var listing = CatalogOf(Source("a", 50)).ListAsync();
        await foreach (var unused in listing)
        {
            break;
        }

        Assert.Equal(
            (ListingOutcome.Truncated, 1L, false),
            (listing.Report.Registrations[0].Outcome, listing.Report.Registrations[0].Products, listing.Report.IsComplete));
    }

    [Fact]
    public async Task Cancellation_ends_the_enumeration()
    {
        using var cancel = new CancellationTokenSource();
        var listing = CatalogOf(Source("a", 5_000), Source("b", 5_000)).ListAsync(cancellationToken: cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var unused in listing)
            {
                await cancel.CancelAsync();
            }
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancellation_is_thrown_when_a_listing_sees_it_before_the_catalog(bool isSorted)
    {
        using var cancel = new CancellationTokenSource();
        var (isAsked, never, hasEnded) =
            (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var source = new FakeSource(1) { Waits = { [0] = never.Task }, Asked = { [0] = isAsked } };
        // Of what a token tells, the last to ask comes first: the listing, then this, which waits, then the catalog.
        var lister = new ProductLister(
            "a",
            source,
            () =>
            {
                cancel.Token.Register(hasEnded.Task.Wait);
                return ListingLimits.Default;
            },
            TimeProvider.System,
            static _ => null);
        var listing = new ProductCatalog([lister]).ListAsync(
            isSorted ? new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) } : null,
            failurePolicy: CatalogFailurePolicy.ReportOnly,
            cancellationToken: cancel.Token);
        var enumerating = listing.ToListAsync();
        await isAsked.Task;

        var cancelling = Task.Run(cancel.Cancel);
        var thrown = await Record.ExceptionAsync(() => enumerating);
        hasEnded.SetResult();
        await cancelling;

        Assert.IsAssignableFrom<OperationCanceledException>(thrown);
    }

    [Fact]
    public async Task ReportOnly_throws_nothing()
    {
        var listing = CatalogOf(Source("a", 3), Failing("b")).ListAsync(failurePolicy: CatalogFailurePolicy.ReportOnly);

        var products = await listing.ToListAsync();

        Assert.Equal((3, Down), (products.Count, Assert.Single(listing.Report.Failures)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FailFast_ends_every_listing_with_the_first_failure(bool isSorted)
    {
        var never = new TaskCompletionSource();
        var slow = new FakeSource(5) { Waits = { [0] = never.Task } };
        var listing = CatalogOf(("slow", slow), Failing("b")).ListAsync(
            new ProductQuery { Sort = isSorted ? new ProductSort(ProductSortKey.Name) : null },
            failurePolicy: CatalogFailurePolicy.FailFast);

        var error = await Assert.ThrowsAsync<ProductCatalogException>(() => listing.ToListAsync());

        Assert.Same(Down, Assert.Single(error.Failures));
        Assert.Equal(
            (ListingOutcome.Truncated, "the catalog ended with the failure of b"),
            (listing.Report.Registrations[0].Outcome, listing.Report.Registrations[0].Reason));
    }

    [Fact]
    public async Task FailFast_returns_no_product_after_the_failure()
    {
        var asked = new TaskCompletionSource();
        var failing = new FakeSource(5) { Failures = { [0] = Down }, Waits = { [0] = asked.Task } };
        var listing = CatalogOf(Source("a", 50), ("b", failing)).ListAsync(failurePolicy: CatalogFailurePolicy.FailFast);
        var given = 0;

        await Assert.ThrowsAsync<ProductCatalogException>(async () =>
        {
            await foreach (var product in listing)
            {
                given++;
                asked.TrySetResult();
                while (listing.Report.Registrations[0].Outcome == ListingOutcome.Pending)
                {
                    await Task.Yield();
                }
            }
        });

        Assert.Equal(1, given);
    }

    [Fact]
    public async Task FailFast_returns_a_result_at_the_first_failure()
    {
        var never = new TaskCompletionSource();
        var slow = new FakeSource(5) { Waits = { [0] = never.Task } };

        var result = await CatalogOf(("slow", slow), Failing("b"))
            .ListAsync(failurePolicy: CatalogFailurePolicy.FailFast).ToResultAsync();

        Assert.Same(Down, Assert.Single(result.Report.Failures));
    }

    [Fact]
    public void An_undefined_failure_policy_is_refused() =>
        Assert.Throws<ArgumentException>(() => CatalogOf(Source("a", 1)).ListAsync(failurePolicy: (CatalogFailurePolicy)9));

    [Fact]
    public async Task Every_listing_reports_that_the_caller_stopped()
    {
        for (var i = 0; i < 50; i++)
        {
            var listing = CatalogOf(Source("a", 5_000), Source("b", 5_000)).ListAsync();
            await foreach (var unused in listing)
            {
                break;
            }

            Assert.All(listing.Report.Registrations, static registration => Assert.Equal("the caller stopped", registration.Reason));
        }
    }

    [Fact]
    public async Task Each_listing_continues_from_its_token_after_take()
    {
        var listing = CatalogOf(Source("a", 50), Source("b", 50)).ListAsync(new ProductQuery { Take = 70 });
        var products = await listing.ToListAsync();
        foreach (var registration in listing.Report.Registrations.Where(static registration => registration.ContinuationToken is not null))
        {
            var (_, source) = Source(registration.Registration, 50);
            var pages = source.ToLister(registration.Registration).ListAsync().AsPages(registration.ContinuationToken);
            products.AddRange((await pages.ToListAsync()).SelectMany(static page => page.Items));
        }

        // A listing nothing was given of has no place to go on from but the start.
        var untouched = listing.Report.Registrations.Where(static registration => registration.Products == 0).Sum(static _ => 50);
        Assert.Equal(100, products.Select(static product => (product.Registration, product.Id)).Distinct().Count() + untouched);
    }

    [Fact]
    public async Task A_listing_is_not_ended_by_take_when_the_caller_stops_earlier()
    {
        var listing = CatalogOf(Source("a", 500)).ListAsync(new ProductQuery { Take = 60 });
        await foreach (var unused in listing)
        {
            break;
        }

        var report = listing.Report.Registrations[0];
        Assert.Equal((1L, "the caller stopped", false), (report.Products, report.Reason, report.EndedByTake));
    }

    [Fact]
    public async Task A_catalog_without_registrations_is_empty_and_complete()
    {
        var result = await CatalogOf().ListAsync().ToResultAsync();

        Assert.Equal((0, true), (result.Products.Count, result.Report.IsComplete));
    }

    private static (string, FakeSource) Source(string name, int count) =>
        (name, new FakeSource(count) { Item = i => TestProduct.Create($"p{i}", name) });

    private static (string, FakeSource) Failing(string name) => (name, new FakeSource(5) { Failures = { [0] = Down } });

    private static ProductCatalog CatalogOf(params (string Name, FakeSource Source)[] sources) =>
        new(sources.Select(static pair => pair.Source.ToLister(pair.Name)));

    private static int CountOf(IEnumerable<Product> products, string registration) =>
        products.Count(product => product.Registration == registration);
}
