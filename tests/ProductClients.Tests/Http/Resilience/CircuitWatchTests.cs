using Polly;
using Polly.CircuitBreaker;
using ProductClients.Http.Resilience;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class CircuitWatchTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Circuit_that_never_opened_is_closed() =>
        Assert.False(new CircuitWatch(_clock).IsOpenAfter(TimeSpan.Zero));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 4_999, true)]
    [InlineData(0, 5_000, false)]
    [InlineData(3_000, 1_999, true)]
    [InlineData(3_000, 2_000, false)]
    [InlineData(5_000, 0, false)]
    public async Task Circuit_is_open_until_its_break_duration_ends(int passedMs, int waitMs, bool isOpen)
    {
        var watch = new CircuitWatch(_clock);
        var context = ResilienceContextPool.Shared.Get(TestContext.Current.CancellationToken);
        await watch.OnOpened(new OnCircuitOpenedArguments<HttpResponseMessage>(
            context,
            Outcome.FromException<HttpResponseMessage>(new IOException()),
            TimeSpan.FromSeconds(5),
            isManual: false));

        _clock.Advance(TimeSpan.FromMilliseconds(passedMs));

        Assert.Equal(isOpen, watch.IsOpenAfter(TimeSpan.FromMilliseconds(waitMs)));
    }
}
