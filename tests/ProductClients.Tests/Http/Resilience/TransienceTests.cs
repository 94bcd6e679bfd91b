using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using ProductClients.Http.Resilience;

namespace ProductClients.Tests.Http.Resilience;

public class TransienceTests
{
    public static TheoryData<Exception?, bool> Failures => new()
    {
        { null, false },
        { new ProductClientException("503") { IsTransient = true }, true },
        { new ProductClientException("404"), false },
        { new TimeoutRejectedException(), true },
        { new BrokenCircuitException(), false },
        { new HttpRequestException(), true },
        { new IOException(), true },
        { new InvalidOperationException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void Only_a_transient_failure_is_retried(Exception? failure, bool isRetried) =>
        Assert.Equal(isRetried, Transience.IsWorthRetry(ResilienceContextPool.Shared.Get(), failure));

    [Fact]
    public void Failure_after_cancellation_is_not_retried() => Assert.False(Transience.IsWorthRetry(
        ResilienceContextPool.Shared.Get(new CancellationToken(canceled: true)), new IOException()));
}
