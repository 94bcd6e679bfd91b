using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;
using ProductClients.Http;
using ProductClients.Http.Resilience;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

/// <summary>The messages of the failures of the resilience pipeline.</summary>
public class ResilienceFailureTests
{
    private readonly RequestState _state = RequestStates.Create(new ManualTimeProvider());

    public static TheoryData<Exception?, string> PreviousFailures => new()
    {
        { null, "" },
        {
            new ProductClientException("busy") { StatusCode = HttpStatusCode.BadGateway },
            "; the previous attempt got HTTP 502"
        },
        {
            new ProductClientException("reset") { Code = ProductErrorCode.Network },
            "; the previous attempt ended in Network"
        },
        { new TimeoutRejectedException(), "; the previous attempt timed out" },
    };

    [Theory]
    [InlineData("MaxConcurrentRequests", ProductErrorCode.Timeout)]
    [InlineData("RequestsPerSecond", ProductErrorCode.RateLimited)]
    public void Request_without_a_permit_names_the_option(string option, ProductErrorCode code)
    {
        _state.IsOverdue = true;
        _state.WaitsFor = option;
        _state.LastFailure = new ProductClientException("before");

        var error = Map(new TimeoutRejectedException(TimeSpan.FromMinutes(1)));

        Assert.Equal(
            (code, true,
                "acme (Acme): not sent, because it waited 00:01:00 for other requests "
                + $"(options {option} and TotalTimeout); a "
                + "streamed listing counts as a request until it is read to its end or disposed",
                _state.LastFailure),
            (error.Code, error.IsTransient, error.Message, error.InnerException));
    }

    [Theory]
    [MemberData(nameof(PreviousFailures), DisableDiscoveryEnumeration = true)]
    public void Total_timeout_names_the_outcome_of_the_previous_attempt(Exception? previous, string text)
    {
        _state.IsOverdue = true;
        _state.LastFailure = previous;
        var timeout = new TimeoutRejectedException(TimeSpan.FromMinutes(1));

        var error = Map(timeout);

        Assert.Equal(
            (ProductErrorCode.Timeout, true,
                "acme (Acme): no complete response within 00:01:00 (option TotalTimeout)" + text),
            (error.Code, error.IsTransient, error.Message));
        Assert.Same(previous ?? timeout, error.InnerException);
    }

    [Fact]
    public void Attempt_timeout_names_its_option()
    {
        var error = Map(new TimeoutRejectedException(TimeSpan.FromSeconds(20)));

        Assert.Equal(
            (ProductErrorCode.Timeout, true,
                "acme (Acme): no complete response to an attempt within 00:00:20 (option AttemptTimeout)"),
            (error.Code, error.IsTransient, error.Message));
    }

    [Fact]
    public void Open_circuit_names_the_time_until_the_next_request()
    {
        var error = Map(new BrokenCircuitException("open", TimeSpan.FromSeconds(5)));

        Assert.Equal(
            (ProductErrorCode.Unavailable, true, TimeSpan.FromSeconds(5),
                "acme (Acme): not sent, because too many recent requests failed; "
                + "requests are sent again in 00:00:05 (options Circuit…)"),
            (error.Code, error.IsTransient, error.RetryAfter!.Value, error.Message));
    }

    [Fact]
    public async Task Cancellation_not_requested_by_the_caller_is_a_timeout()
    {
        using var chain = new ResilienceChain(
            new StubHandler(_ => throw new OperationCanceledException()),
            new ProductClients.Vendors.Ncp.NcpOptions { MaxRetries = 0 });

        Assert.Equal(ProductErrorCode.Timeout, (await chain.FailureAsync()).Code);
    }

    private ProductClientException Map(Exception error) =>
        ResilienceFailure.Map(_state, error);
}
