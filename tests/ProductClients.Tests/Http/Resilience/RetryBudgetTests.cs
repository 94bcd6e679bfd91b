using System.Net;
using ProductClients.Http.Resilience;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class RetryBudgetTests
{
    [Fact]
    public async Task Retry_budget_limits_retries_to_a_tenth_of_the_requests()
    {
        const int Requests = 10_000;
        var sent = 0;
        var wire = new CountingHandler(() => sent++);
        // The circuit breaker would stop more requests. This test is about the budget only.
        var options = new NcpOptions { RetryDelay = TimeSpan.Zero, CircuitMinimumThroughput = int.MaxValue };
        using var chain = new ResilienceChain(wire, options);

        for (var i = 0; i < Requests; i++)
        {
            await chain.FailureAsync();
        }

        // Ten initial retries, and one retry for every ten requests.
        Assert.InRange(sent, Requests + 1_000, Requests + 10 + (Requests / 10));
    }

    [Fact]
    public void Budget_never_exceeds_its_initial_size()
    {
        var budget = new RetryBudget();
        for (var i = 0; i < 1_000; i++)
        {
            budget.Earn();
        }

        Assert.Equal(10, Enumerable.Range(0, 100).Count(_ => budget.TrySpend()));
    }

    [Fact]
    public async Task Budget_grants_each_retry_once_to_concurrent_callers()
    {
        var budget = new RetryBudget();

        var spent = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() =>
        {
            budget.Earn();
            return budget.TrySpend() ? 1 : 0;
        })));

        Assert.InRange(spent.Sum(), 10, 16);
    }

    [Fact]
    public async Task Request_ends_with_its_own_failure_when_the_budget_is_empty()
    {
        var wire = new StubHandler("{}", HttpStatusCode.BadGateway);
        await using var vendor = StubbedVendor.Ncp(
            wire, static options => options.CircuitMinimumThroughput = int.MaxValue);
        while ((await vendor.FailureAsync()).Attempts > 1)
        {
        }

        var error = await vendor.FailureAsync();

        Assert.Equal((HttpStatusCode.BadGateway, 1), (error.StatusCode, error.Attempts));
    }

    [Fact]
    public async Task Each_registration_has_its_own_budget()
    {
        var wire = new StubHandler("{}", HttpStatusCode.BadGateway);
        await using var vendors = new TwoVendors(
            wire, wire, static options => options.CircuitMinimumThroughput = int.MaxValue);
        while ((await vendors.FailureAsync("one")).Attempts > 1)
        {
        }

        Assert.Equal(4, (await vendors.FailureAsync("other")).Attempts);
    }

    // Counts the requests and does not record them, because there are many.
    private sealed class CountingHandler(Action count) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            throw new ProductClientException("down") { IsTransient = true };
        }
    }
}
