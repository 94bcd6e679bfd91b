using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Tests of a container that is disposed while a listing runs.</summary>
public sealed class DisposalTests
{
    private const string FirstProduct = """[{"id":1,"product_name":"p","short_code":"p"},""";

    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ControlledStream _body = new();

    [Theory]
    [InlineData("headers", false)]
    [InlineData("headers", true)]
    [InlineData("body of a page", false)]
    [InlineData("body of a page", true)]
    [InlineData("body of an array", false)]
    [InlineData("body of an array", true)]
    [InlineData("retry", false)]
    [InlineData("retry", true)]
    [InlineData("token", false)]
    [InlineData("token", true)]
    public async Task Container_disposed_while_a_listing_waits_ends_it(string wait, bool byCatalog)
    {
        await using var services = Build(wait);
        var listing = ListAsync(services, byCatalog);
        await _arrived.Task.WaitAsync(TestContext.Current.CancellationToken);

        await services.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => listing);
    }

    [Fact]
    public async Task Listing_that_waits_for_the_limiter_ends_when_the_container_is_disposed()
    {
        await using var services = Build("headers", concurrency: 1);
        var first = ListAsync(services, byCatalog: false);
        await _arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        var second = ListAsync(services, byCatalog: false);

        await services.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => first);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => second);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Container_disposed_between_two_products_ends_the_listing(bool readsAhead)
    {
        await using var vendor = await NcpEmulator.StartAsync();
        var lister = ProductClientsFactory.CreateLister(clients => AddNcp(clients, vendor, readsAhead));
        var listing = lister.ListAsync(cancellationToken: TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
        {
            await foreach (var product in listing)
            {
                lister.Dispose();
            }
        });

        Assert.Contains("ncp (Ncp): the container of the lister was disposed", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            (ListingOutcome.Truncated, "the container of the lister was disposed"),
            (listing.Report.Outcome, listing.Report.Reason));
        Assert.InRange(listing.Report.Products, 1, 10);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_of_a_catalog_disposed_between_two_products_ends_the_listing(bool readsAhead)
    {
        await using var vendor = await NcpEmulator.StartAsync();
        var catalog = ProductClientsFactory.CreateCatalog(clients => AddNcp(clients, vendor, readsAhead));
        var listing = catalog.ListAsync(cancellationToken: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
        {
            await foreach (var product in listing)
            {
                catalog.Dispose();
            }
        });

        var report = Assert.Single(listing.Report.Registrations);
        Assert.Equal(
            (ListingOutcome.Truncated, "the container of the lister was disposed"), (report.Outcome, report.Reason));
        // Four pages at most: one that is returned, one that waits for the catalog, and two that were requested.
        Assert.InRange(report.Products, 1, 20);
    }

    [Fact]
    public async Task Listing_that_begins_after_the_container_was_disposed_is_refused()
    {
        var services = Build("headers");
        var lister = services.GetRequiredKeyedService<IProductLister>("a");
        await services.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => lister.ListAsync().ToListAsync());
        Assert.False(_arrived.Task.IsCompleted);
    }

    [Fact]
    public async Task Callers_own_cancellation_stays_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        await using var services = Build("headers");
        var listing = services.GetRequiredKeyedService<IProductLister>("a")
            .ListAsync(cancellationToken: cancellation.Token).ToListAsync();
        await _arrived.Task.WaitAsync(TestContext.Current.CancellationToken);

        await cancellation.CancelAsync();
        await services.DisposeAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    private static void AddNcp(IProductClientsBuilder clients, NcpEmulator vendor, bool readsAhead) =>
        clients.AddNcp("ncp", options =>
        {
            options.Endpoint = vendor.Endpoint;
            options.AccessKey = vendor.Settings["AccessKey"];
            options.SecretKey = vendor.Settings["SecretKey"];
            options.ApiKey = vendor.Settings["ApiKey"];
            (options.PageSize, options.ReadAhead) = (5, readsAhead);
        });

    private static async Task ListAsync(IServiceProvider services, bool byCatalog)
    {
        IAsyncEnumerable<Product> listing = byCatalog
            ? services.GetRequiredService<IProductCatalog>().ListAsync()
            : services.GetRequiredKeyedService<IProductLister>("a").ListAsync();
        await foreach (var product in listing)
        {
        }
    }

    private ServiceProvider Build(string wait, int concurrency = 16)
    {
        if (wait.StartsWith("body", StringComparison.Ordinal))
        {
            _body.Write(FirstProduct);
        }

        var wire = new StubHandler(async (request, cancellationToken) =>
        {
            if (wait is "headers" or "token")
            {
                _arrived.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            _ = _body.WaitForReaderAsync().ContinueWith(reading => _arrived.TrySetResult(), TaskScheduler.Default);
            if (wait == "retry")
            {
                _arrived.TrySetResult();
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            }

            return new HttpResponseMessage { Content = new StreamContent(_body) };
        });
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        var registration = wait switch
        {
            "body of an array" => clients.AddLicenseSpring(
                "a", static options => (options.ApiKey, options.SharedKey) = ("key", "shared")),
            "token" => clients.AddLicenseSpring("a", static options =>
            {
                options.Auth = LicenseSpringAuth.OAuth;
                (options.ClientId, options.ClientSecret) = ("id", "client-secret");
            }),
            _ => clients.AddNcp("a", options =>
            {
                (options.AccessKey, options.SecretKey) = ("AK", "SK");
                (options.RetryDelay, options.MaxConcurrentRequests) = (TimeSpan.FromSeconds(40), concurrency);
            }),
        };
        // The client for tokens waits before a product is requested.
        var builder = wait == "token" ? registration.TokenClientBuilder : registration.HttpClientBuilder;
        builder.ConfigurePrimaryHttpMessageHandler(() => wire);
        return services.BuildServiceProvider();
    }
}
