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
    public async Task Only_a_transient_status_is_retried_three_times_by_default(int status, bool isRetried)
    {
        var wire = new StubHandler(_ => new HttpResponseMessage((HttpStatusCode)status));
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        var attempts = isRetried ? 4 : 1;
        Assert.Equal((attempts, attempts, isRetried), (wire.Requests.Count, error.Attempts, error.IsTransient));
    }

    [Fact]
    public async Task Failed_connection_is_retried()
    {
        var wire = Failing(new HttpRequestException(HttpRequestError.ConnectionError));
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.Network, 4, 4), (error.Code, error.Attempts, wire.Requests.Count));
    }

    [Fact]
    public async Task Each_attempt_has_its_own_timestamp_and_signature_and_no_duplicate_header()
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
    public async Task Back_off_beyond_the_total_timeout_is_not_started(double jitter, int attempts)
    {
        // With jitter, the first back-off is between 0 and 1.4 times the delay. The second is longer than the delay.
        var options = new NcpOptions { TotalTimeout = TimeSpan.FromSeconds(20), RetryDelay = TimeSpan.FromSeconds(19) };
        var wire = new StubHandler(_ => throw new ProductClientException("busy") { IsTransient = true });
        using var chain = new ResilienceChain(wire, options, jitter);

        var error = await chain.FailureAsync();

        Assert.Equal(("busy", attempts), (error.Message, wire.Requests.Count));
    }

    [Fact]
    public async Task Total_timeout_after_a_retry_names_the_failure_of_the_previous_attempt()
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
            "acme (Ncp): no complete response within 00:01:00 (option TotalTimeout); the previous attempt got HTTP 502",
            error.Message);
        Assert.Equal(HttpStatusCode.BadGateway, Assert.IsType<ProductClientException>(error.InnerException).StatusCode);
    }

    [Fact]
    public async Task Timed_out_attempt_is_retried()
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
    public async Task Request_over_plaintext_http_makes_no_attempt()
    {
        var wire = new StubHandler(StubbedVendor.NcpPage);
        await using var vendor = StubbedVendor.Ncp(wire, register: static registration => registration.HttpClientBuilder
            .ConfigureHttpClient(static http => http.BaseAddress = new Uri("http://elsewhere.example")));

        var error = await vendor.FailureAsync();

        Assert.Equal(
            (ProductErrorCode.InvalidRequest, 0,
                "acme (Ncp): credentials are not sent over http to elsewhere.example; use https"),
            (error.Code, error.Attempts, error.Message));
        Assert.Empty(wire.Requests);
    }

    private static StubHandler Failing(Exception error) =>
        new((_, _) => Task.FromException<HttpResponseMessage>(error));
}
