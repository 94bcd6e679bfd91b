using Polly;
using Polly.Timeout;
using ProductClients.Http;
using ProductClients.Http.Resilience;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class ResiliencePipelineFactoryTests
{
    [Theory]
    [InlineData(1, null, 30)]
    [InlineData(15, null, 30)]
    [InlineData(20, null, 40)]
    [InlineData(50_000, null, 86_400)]
    [InlineData(20, 33, 33)]
    public void Circuit_sampling_duration_defaults_to_two_attempt_timeouts(int attempt, int? option, int expected)
    {
        var options = new NcpOptions
        {
            AttemptTimeout = TimeSpan.FromSeconds(attempt),
            CircuitSamplingDuration = option is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };

        Assert.Equal(TimeSpan.FromSeconds(expected), ResiliencePipelineFactory.SamplingDuration(options));
    }

    [Theory]
    [InlineData(10, 60, 10, false)]
    [InlineData(60, 10, 10, true)]
    public async Task Token_request_times_out_by_the_injected_clock(
        int attempt, int total, int expected, bool isOverdue)
    {
        var clock = new ManualTimeProvider();
        var options = new NcpOptions
        {
            AttemptTimeout = TimeSpan.FromSeconds(attempt),
            TotalTimeout = TimeSpan.FromSeconds(total),
            MaxRetries = 0,
        };
        var pipeline = ResiliencePipelineFactory.Create(options, limiter: null, new RetryBudget(), clock);
        var state = RequestStates.Create(clock);
        var context = ResilienceContextPool.Shared.Get(TestContext.Current.CancellationToken);
        context.Properties.Set(RequestState.ContextKey, state);
        var sending = pipeline.ExecuteAsync(
            static async context =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
                return new HttpResponseMessage();
            },
            context).AsTask();

        clock.Advance(TimeSpan.FromSeconds(expected));

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
        Assert.Equal(isOverdue, state.IsOverdue);
    }
}
