using NSubstitute;
using ProductClients.Catalog;
using ProductClients.Tests.Support;
using static ProductClients.Tests.Catalog.FakeCatalog;

namespace ProductClients.Tests.Catalog;

/// <summary>Tests of failed registrations and of the failure policies.</summary>
public class CatalogFailureTests
{
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
    public async Task A_lister_that_throws_or_returns_null_is_the_failure_of_its_registration_alone()
    {
        var (throws, returnsNull) = (Substitute.For<IProductLister>(), Substitute.For<IProductLister>());
        throws.Name.Returns("b");
        throws.ListAsync().ReturnsForAnyArgs(_ => throw new InvalidOperationException("odd"));
        returnsNull.Name.Returns("c");
        returnsNull.ListAsync().ReturnsForAnyArgs((ProductListing?)null);

        var result = await new ProductCatalog([new FakeSource(2).ToLister("a"), throws, returnsNull])
            .ListAsync().ToResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, result.Products.Count);
        Assert.Equal(["b", "c"], result.Report.Failures.Select(static failure => failure.Registration));
        Assert.Contains("odd", result.Report.Failures[0].Message, StringComparison.Ordinal);
        Assert.Contains("ListAsync returned null", result.Report.Failures[1].Message, StringComparison.Ordinal);
    }

    public static TheoryData<Exception> UnexpectedExceptions =>
    [
        new ArgumentException("odd"),
        new TaskCanceledException("odd"),
        new FormatException("odd"),
        new TimeoutException("odd"),
    ];

    [Theory]
    [MemberData(nameof(UnexpectedExceptions), DisableDiscoveryEnumeration = true)]
    public async Task An_unexpected_exception_fails_only_its_registration(Exception exception)
    {
        foreach (var sort in new[] { null, new ProductSort(ProductSortKey.Name) })
        {
            var failing = ("odd", new FakeSource(5) { Failures = { [0] = exception } });

            var result = await CatalogOf(Source("a", 30), failing)
                .ListAsync(new ProductQuery { Sort = sort }).ToResultAsync();

            Assert.Equal((30, "odd"), (result.Products.Count, Assert.Single(result.Report.Failures).Registration));
        }
    }

    [Fact]
    public async Task A_sorted_catalog_isolates_failures()
    {
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) };

        var result = await CatalogOf(Source("a", 3), Failing("b")).ListAsync(query).ToResultAsync();

        Assert.Equal((3, 1), (result.Products.Count, result.Report.Failures.Count));
    }

    [Fact]
    public async Task ReportOnly_throws_nothing()
    {
        var listing = CatalogOf(Source("a", 3), Failing("b"))
            .ListAsync(options: new() { FailurePolicy = CatalogFailurePolicy.ReportOnly });

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
            options: new() { FailurePolicy = CatalogFailurePolicy.FailFast });

        var error = await Assert.ThrowsAsync<ProductCatalogException>(() => listing.ToListAsync());

        Assert.Same(Down, Assert.Single(error.Failures));
        Assert.Equal(
            (ListingOutcome.Truncated, "the catalog listing ended because b failed"),
            (listing.Report.Registrations[0].Outcome, listing.Report.Registrations[0].Reason));
    }

    [Fact]
    public async Task FailFast_returns_no_product_after_the_failure()
    {
        var hasProduct = new TaskCompletionSource();
        var failing = new FakeSource(5) { Failures = { [0] = Down }, Waits = { [0] = hasProduct.Task } };
        var listing = CatalogOf(Source("a", 50), ("b", failing))
            .ListAsync(options: new() { FailurePolicy = CatalogFailurePolicy.FailFast });
        var returned = 0;

        await Assert.ThrowsAsync<ProductCatalogException>(async () =>
        {
            await foreach (var product in listing)
            {
                returned++;
                hasProduct.TrySetResult();
                while (listing.Report.Registrations[0].Outcome == ListingOutcome.Pending)
                {
                    await Task.Yield();
                }
            }
        });

        Assert.Equal(1, returned);
    }

    [Fact]
    public async Task FailFast_returns_a_result_at_the_first_failure()
    {
        var never = new TaskCompletionSource();
        var slow = new FakeSource(5) { Waits = { [0] = never.Task } };

        var result = await CatalogOf(("slow", slow), Failing("b"))
            .ListAsync(options: new() { FailurePolicy = CatalogFailurePolicy.FailFast }).ToResultAsync();

        Assert.Same(Down, Assert.Single(result.Report.Failures));
    }

    [Fact]
    public void An_undefined_failure_policy_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => CatalogOf(Source("a", 1)).ListAsync(options: new() { FailurePolicy = (CatalogFailurePolicy)9 }));
}
