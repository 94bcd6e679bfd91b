using System.Net;
using System.Security.Authentication;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Api;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class CircuitBreakerTests
{
    [Fact]
    public async Task Open_circuit_sends_no_request()
    {
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = Vendor(wire);
        await OpenAsync(vendor);
        var before = wire.Requests.Count;
        vendor.Clock.Advance(TimeSpan.FromSeconds(2));

        var error = await vendor.FailureAsync();

        Assert.Equal(before, wire.Requests.Count);
        Assert.Equal(
            (ProductErrorCode.Unavailable, true, TimeSpan.FromSeconds(3), 0),
            (error.Code, error.IsTransient, error.RetryAfter!.Value, error.Attempts));
        Assert.StartsWith(
            "acme (Ncp): not sent, because too many recent requests failed; requests are sent again in 00:00:03 "
            + "(options Circuit…); the last failure: acme (Ncp): Unavailable (HTTP 503)",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Successful_request_closes_the_circuit()
    {
        var isDown = true;
        var wire = new StubHandler(_ => isDown ? Down() : Page());
        await using var vendor = Vendor(wire);
        await OpenAsync(vendor);
        vendor.Clock.Advance(TimeSpan.FromSeconds(5));
        isDown = false;

        Assert.Single(await vendor.ListAsync());
        Assert.Single(await vendor.ListAsync());
    }

    [Fact]
    public async Task Failed_trial_request_opens_the_circuit_again()
    {
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = Vendor(wire);
        await OpenAsync(vendor);
        vendor.Clock.Advance(TimeSpan.FromSeconds(5));
        var before = wire.Requests.Count;

        var trial = await vendor.FailureAsync();
        var after = await vendor.FailureAsync();

        Assert.Equal((1, 0), (trial.Attempts, after.Attempts));
        Assert.Equal(before + 1, wire.Requests.Count);
    }

    [Theory]
    [InlineData("credential source")]
    [InlineData("certificate")]
    [InlineData("cancellation")]
    public async Task Trial_that_says_nothing_about_the_vendor_is_followed_by_another(string fault)
    {
        var current = "";
        using var cancellation = new CancellationTokenSource();
        var wire = new StubHandler(async (_, _) =>
        {
            if (current == "cancellation")
            {
                await cancellation.CancelAsync();
                throw new OperationCanceledException(cancellation.Token);
            }

            return current == "certificate"
                ? throw new HttpRequestException("", new AuthenticationException())
                : Down();
        });
        var vault = new Vault(() => current == "credential source"
            ? throw new IOException("the vault is down")
            : new NcpCredentials("AK", "SK"));
        await using var vendor = StubbedVendor.Ncp(
            wire, Configure(), registration => registration.UseCredentials(_ => vault));
        await OpenAsync(vendor);
        vendor.Clock.Advance(TimeSpan.FromSeconds(5));

        current = fault;
        await Assert.ThrowsAnyAsync<Exception>(() => vendor.ListAsync(cancellation.Token));
        current = "";
        var trial = await vendor.FailureAsync();
        var after = await vendor.FailureAsync();

        Assert.Equal((1, 0), (trial.Attempts, after.Attempts));
    }

    [Fact]
    public async Task Request_that_opens_the_circuit_ends_with_its_own_failure_at_once()
    {
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = Vendor(wire, maxRetries: 10);

        var error = await vendor.FailureAsync();

        // The fourth failure opens the circuit. The clock does not move, so the request did not wait.
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 4), (error.StatusCode, error.Attempts));
        Assert.Equal(4, wire.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(622)]
    public async Task Permanent_error_response_does_not_open_the_circuit(int status)
    {
        var wire = new StubHandler("{}", (HttpStatusCode)status);
        await using var vendor = Vendor(wire);

        for (var i = 0; i < 20; i++)
        {
            await vendor.FailureAsync();
        }

        Assert.Equal(20, wire.Requests.Count);
    }

    [Fact]
    public async Task Cancelled_requests_do_not_open_the_circuit()
    {
        var isHanging = true;
        var wire = new StubHandler(async (_, cancellationToken) =>
        {
            await Task.Delay(isHanging ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
            return Page();
        });
        await using var vendor = Vendor(wire);
        for (var i = 0; i < 20; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var listing = vendor.ListAsync(cancellation.Token);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
        }

        isHanging = false;
        Assert.Single(await vendor.ListAsync());
    }

    [Fact]
    public async Task Total_timeout_counts_as_a_failure_for_the_circuit()
    {
        var wire = new StubHandler(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return Page();
        });
        await using var vendor = StubbedVendor.Ncp(wire, static options =>
        {
            options.TotalTimeout = options.AttemptTimeout = TimeSpan.FromSeconds(1);
            options.RetryDelay = TimeSpan.Zero;
            options.CircuitMinimumThroughput = 2;
        });
        await vendor.FailureAsync(TimeSpan.FromSeconds(1));
        await vendor.FailureAsync(TimeSpan.FromSeconds(1));

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.Unavailable, 0), (error.Code, error.Attempts));
    }

    [Fact]
    public async Task Each_registration_has_its_own_circuit()
    {
        await using var vendors = new TwoVendors(
            new StubHandler("{}", HttpStatusCode.ServiceUnavailable),
            new StubHandler(StubbedVendor.NcpPage),
            Configure());
        for (var i = 0; i < 4; i++)
        {
            await vendors.FailureAsync("one");
        }

        Assert.Equal(0, (await vendors.FailureAsync("one")).Attempts);
        Assert.Single(await vendors.ListAsync("other"));
    }

    [Theory]
    [InlineData("lister")]
    [InlineData("typed interface")]
    [InlineData("interface of the app")]
    public async Task Clients_of_a_registration_share_one_circuit(string opening)
    {
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = StubbedVendor.Ncp(
            wire, Configure(), static registration => registration.AddApi<IServerApi>(ServerJson.Default));
        var products = vendor.Services.GetRequiredKeyedService<INcpProductsApi>("acme");
        var servers = vendor.Services.GetRequiredKeyedService<IServerApi>("acme");
        var calls = new Dictionary<string, Func<Task>>
        {
            ["lister"] = () => vendor.ListAsync(),
            ["typed interface"] = () => products.ListProductsAsync(new NcpProductQuery()),
            ["interface of the app"] = () => servers.GetAsync("1"),
        };
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<ProductClientException>(calls[opening]);
        }

        foreach (var call in calls.Values)
        {
            var error = await Assert.ThrowsAsync<ProductClientException>(call);
            Assert.Equal((ProductErrorCode.Unavailable, 0), (error.Code, error.Attempts));
        }

        Assert.Equal(4, wire.Requests.Count);
    }

    private static StubbedVendor Vendor(StubHandler wire, int maxRetries = 0) =>
        StubbedVendor.Ncp(wire, Configure(maxRetries));

    private static Action<NcpOptions> Configure(int maxRetries = 0) => options =>
    {
        options.MaxRetries = maxRetries;
        options.CircuitMinimumThroughput = 4;
        options.CircuitFailureRatio = 0.5;
        options.CircuitBreakDuration = TimeSpan.FromSeconds(5);
    };

    private static async Task OpenAsync(StubbedVendor vendor)
    {
        for (var i = 0; i < 4; i++)
        {
            await vendor.FailureAsync();
        }
    }

    private static HttpResponseMessage Down() => new(HttpStatusCode.ServiceUnavailable);

    private static HttpResponseMessage Page() => new() { Content = new StringContent(StubbedVendor.NcpPage) };
}
