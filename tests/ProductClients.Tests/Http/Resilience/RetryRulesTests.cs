using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using ProductClients.Http;
using ProductClients.Http.Resilience;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class RetryRulesTests
{
    private readonly ManualTimeProvider _clock = new();

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
        Assert.Equal(isRetried, RetryRules.IsWorthRetry(Context(), failure));

    [Fact]
    public void Failure_after_cancellation_is_not_retried() => Assert.False(RetryRules.IsWorthRetry(
        Context(new CancellationToken(canceled: true)), new IOException()));

    [Fact]
    public void Circuit_that_never_opened_is_closed() =>
        Assert.False(Rules().IsOpenAfter(TimeSpan.Zero));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 4_999, true)]
    [InlineData(0, 5_000, false)]
    [InlineData(3_000, 1_999, true)]
    [InlineData(3_000, 2_000, false)]
    [InlineData(5_000, 0, false)]
    public async Task Circuit_is_open_until_its_break_duration_ends(int passedMs, int waitMs, bool isOpen)
    {
        var rules = Rules();
        await rules.OnCircuitOpened(new OnCircuitOpenedArguments<HttpResponseMessage>(
            Context(),
            Outcome.FromException<HttpResponseMessage>(new IOException()),
            TimeSpan.FromSeconds(5),
            isManual: false));

        _clock.Advance(TimeSpan.FromMilliseconds(passedMs));

        Assert.Equal(isOpen, rules.IsOpenAfter(TimeSpan.FromMilliseconds(waitMs)));
    }

    private static ResilienceContext Context(CancellationToken cancellationToken = default)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestState.ContextKey, RequestStates.Create());
        return context;
    }

    private RetryRules Rules() => new(TimeSpan.FromMinutes(1), new RetryBudget(), _clock);
}
