using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;
using ProductClients.Http.Resilience;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

/// <summary>What the pipeline says of itself, in words.</summary>
public class ResilienceFailureTests
{
    private readonly RequestProgress _progress = new(new ManualTimeProvider(), CancellationToken.None);

    public static TheoryData<Exception?, string> Before => new()
    {
        { null, "" },
        { new ProductClientException("busy") { StatusCode = HttpStatusCode.BadGateway }, "; the previous attempt got HTTP 502" },
        { new ProductClientException("reset") { Code = ProductErrorCode.Network }, "; the previous attempt ended in Network" },
        { new TimeoutRejectedException(), "; the previous attempt timed out" },
    };

    [Theory]
    [InlineData("MaxConcurrentRequests", ProductErrorCode.Timeout)]
    [InlineData("RequestsPerSecond", ProductErrorCode.RateLimited)]
    public void A_request_that_got_no_turn_names_the_option(string option, ProductErrorCode code)
    {
        _progress.IsOverdue = true;
        _progress.WaitsFor = option;
        _progress.LastFailure = new ProductClientException("before");

        var error = Map(new TimeoutRejectedException(TimeSpan.FromMinutes(1)));

        Assert.Equal(
            (code, true,
                "acme (Acme): not sent, because it waited 00:01:00 for other requests "
                + $"(options {option} and TotalTimeout); a "
                + "streamed listing counts as a request until it is read to its end or disposed",
                _progress.LastFailure),
            (error.Code, error.IsTransient, error.Message, error.InnerException));
    }

    [Theory]
    [MemberData(nameof(Before), DisableDiscoveryEnumeration = true)]
    public void A_request_whose_time_is_over_tells_how_the_attempt_before_ended(Exception? before, string words)
    {
        _progress.IsOverdue = true;
        _progress.LastFailure = before;
        var timeout = new TimeoutRejectedException(TimeSpan.FromMinutes(1));

        var error = Map(timeout);

        Assert.Equal(
            (ProductErrorCode.Timeout, true, "acme (Acme): no complete response within 00:01:00 (option TotalTimeout)" + words),
            (error.Code, error.IsTransient, error.Message));
        Assert.Same(before ?? timeout, error.InnerException);
    }

    [Fact]
    public void An_attempt_whose_time_is_over_names_its_option()
    {
        var error = Map(new TimeoutRejectedException(TimeSpan.FromSeconds(20)));

        Assert.Equal(
            (ProductErrorCode.Timeout, true, "acme (Acme): no complete response to an attempt within 00:00:20 (option AttemptTimeout)"),
            (error.Code, error.IsTransient, error.Message));
    }

    [Fact]
    public void An_open_circuit_says_when_the_vendor_is_tried_again()
    {
        var error = Map(new BrokenCircuitException("open", TimeSpan.FromSeconds(5)));

        Assert.Equal(
            (ProductErrorCode.Unavailable, true, TimeSpan.FromSeconds(5),
                "acme (Acme): not sent, because too many recent requests failed; "
                + "requests are sent again in 00:00:05 (options Circuit…)"),
            (error.Code, error.IsTransient, error.RetryAfter!.Value, error.Message));
    }

    [Fact]
    public async Task What_gives_a_request_up_that_its_caller_did_not_is_a_timeout()
    {
        using var chain = new ResilienceChain(
            new StubHandler(_ => throw new OperationCanceledException()), new ProductClients.Vendors.Ncp.NcpOptions { MaxRetries = 0 });

        Assert.Equal(ProductErrorCode.Timeout, (await chain.FailureAsync()).Code);
    }

    private ProductClientException Map(Exception error) =>
        ResilienceFailure.Map(new Registration("acme", "Acme"), _progress, error);
}
