using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class RetryTests
{
    public static IEnumerable<TheoryDataRow<int, bool>> Transience => ErrorResponses.Transience;

    [Theory]
    [MemberData(nameof(Transience))]
    public async Task Only_a_status_that_may_pass_is_repeated_three_times_by_default(int status, bool isRetried)
    {
        var wire = new StubHandler(_ => new HttpResponseMessage((HttpStatusCode)status));
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        var attempts = isRetried ? 4 : 1;
        Assert.Equal((attempts, attempts, isRetried), (wire.Requests.Count, error.Attempts, error.IsTransient));
    }

    [Fact]
    public async Task A_connection_that_fails_is_repeated()
    {
        var wire = Failing(new HttpRequestException(HttpRequestError.ConnectionError));
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.Network, 4, 4), (error.Code, error.Attempts, wire.Requests.Count));
    }

    [Fact]
    public async Task Each_attempt_has_its_own_time_and_signature_and_no_header_twice()
    {
        var wire = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        await using var vendor = StubbedVendor.Ncp(
            wire, static options => options.RetryDelay = TimeSpan.FromSeconds(1));

        await vendor.FailureAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(4, wire.Requests.Count);
        foreach (var name in new[] { "x-ncp-apigw-timestamp", "x-ncp-apigw-signature-v2" })
        {
            var values = wire.Requests.Select(request => request.Header(name)!).ToArray();
            Assert.Equal(4, values.Distinct().Count());
            Assert.All(values, static value => Assert.DoesNotContain(",", value, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(0.999, 1)]
    [InlineData(0.0, 2)]
    public async Task A_back_off_that_does_not_fit_the_budget_is_not_begun(double jitter, int attempts)
    {
        // By the jitter the first back-off is between nothing and 1.4 times the delay, the second longer than it.
        var options = new NcpOptions { TotalTimeout = TimeSpan.FromSeconds(20), RetryDelay = TimeSpan.FromSeconds(19) };
        var wire = new StubHandler(_ => throw new ProductClientException("busy") { IsTransient = true });
        using var chain = new ResilienceChain(wire, options, jitter);

        var error = await chain.FailureAsync();

        Assert.Equal(("busy", attempts), (error.Message, wire.Requests.Count));
    }

    [Fact]
    public async Task What_ended_the_attempt_before_is_told_when_the_total_time_runs_out()
    {
        var requests = 0;
        var wire = new StubHandler(async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref requests) == 1)
            {
                return new HttpResponseMessage(HttpStatusCode.BadGateway);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException();
        });
        await using var vendor = StubbedVendor.Ncp(wire, static options =>
            options.AttemptTimeout = options.TotalTimeout);

        var error = await vendor.FailureAsync(TimeSpan.FromSeconds(10));

        Assert.Equal((ProductErrorCode.Timeout, 2), (error.Code, error.Attempts));
        Assert.Equal(
            "acme (Ncp): no complete response within 00:01:00 (option TotalTimeout); the attempt before got HTTP 502",
            error.Message);
        Assert.Equal(HttpStatusCode.BadGateway, Assert.IsType<ProductClientException>(error.InnerException).StatusCode);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_repeated()
    {
        var wire = new StubHandler(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException();
        });
        await using var vendor = StubbedVendor.Ncp(wire, static options =>
        {
            options.AttemptTimeout = TimeSpan.FromSeconds(10);
            options.MaxRetries = 2;
        });

        var error = await vendor.FailureAsync(TimeSpan.FromSeconds(5));

        Assert.Equal((ProductErrorCode.Timeout, 3, 3), (error.Code, error.Attempts, wire.Requests.Count));
        Assert.Contains("option AttemptTimeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_was_attempted_where_nothing_may_be_sent()
    {
        var wire = new StubHandler(StubbedVendor.NcpPage);
        await using var vendor = StubbedVendor.Ncp(wire, register: static registration => registration.HttpClient
            .ConfigureHttpClient(static http => http.BaseAddress = new Uri("http://elsewhere.example")));

        var error = await vendor.FailureAsync();

        Assert.Equal(
            (ProductErrorCode.InvalidRequest, 0, "acme (Ncp): credentials are not sent over http to elsewhere.example; use https"),
            (error.Code, error.Attempts, error.Message));
        Assert.Empty(wire.Requests);
    }

    private static StubHandler Failing(Exception error) => new((_, _) => Task.FromException<HttpResponseMessage>(error));
}
