using Polly;
using Polly.CircuitBreaker;
using ProductClients.Diagnostics;
using ProductClients.Http;
using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class CircuitLogTests
{
    [Fact]
    public async Task A_circuit_that_opens_and_closes_is_logged_with_the_failure_that_opened_it()
    {
        using var observed = new Observed();
        var time = new ManualTimeProvider();
        var registration = new ObservedRegistration(
            new Registration("acme", "Acme"),
            new KnownSecrets(static () => []),
            new SigningClock(time),
            time,
            observed.CreateLogger(HttpEvents.Category));
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>
        {
            TimeProvider = time,
            TelemetryListener = new CircuitEvents(registration),
        }.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            MinimumThroughput = 2,
            BreakDuration = TimeSpan.FromSeconds(7),
            ShouldHandle = static args => new ValueTask<bool>(args.Outcome.Exception is ProductClientException),
        }).Build();

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<ProductClientException>(async () =>
                await pipeline.ExecuteAsync<HttpResponseMessage>(static _ => throw new ProductClientException("acme is down")));
        }

        time.Advance(TimeSpan.FromSeconds(8));
        using var response = await pipeline.ExecuteAsync(static _ => new ValueTask<HttpResponseMessage>(new HttpResponseMessage()));

        Assert.Equal([208, 209], observed.EventIds);
        Assert.Contains("for 00:00:07 none is sent", observed.Logs[0].Text, StringComparison.Ordinal);
        Assert.Contains("acme is down", observed.Logs[0].Text, StringComparison.Ordinal);
    }
}
