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
    public void What_may_pass_by_itself_is_worth_a_retry(Exception? failure, bool isWorth) =>
        Assert.Equal(isWorth, Transience.IsWorthRetry(ResilienceContextPool.Shared.Get(), failure));

    [Fact]
    public void Nothing_is_for_a_caller_who_left() => Assert.False(Transience.IsWorthRetry(
        ResilienceContextPool.Shared.Get(new CancellationToken(canceled: true)), new IOException()));
}
