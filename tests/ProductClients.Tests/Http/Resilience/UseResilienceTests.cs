using System.Collections.Concurrent;
using System.Net;
using Polly;
using Polly.Hedging;
using Polly.Retry;
using Polly.Timeout;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class UseResilienceTests
{
    [Fact]
    public async Task App_can_replace_the_pipeline()
    {
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = StubbedVendor.Ncp(wire, register: static registration => registration.UseResilience(
            static (pipeline, _) => pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 1,
                Delay = TimeSpan.Zero,
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                    .Handle<ProductClientException>(static error => error.IsTransient),
            })));

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.Unavailable, 2, 2), (error.Code, error.Attempts, wire.Requests.Count));
    }

    [Fact]
    public async Task App_can_put_a_strategy_inside_each_attempt()
    {
        var entered = 0;
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = StubbedVendor.Ncp(wire, register: registration => registration.UseResilience(
            (pipeline, standard) => pipeline.AddPipeline(standard).AddStrategy(_ => new Counter(() => entered++))));

        await vendor.FailureAsync();

        Assert.Equal(4, entered);
    }

    [Fact]
    public async Task App_can_put_a_strategy_outside_the_pipeline()
    {
        var entered = 0;
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = StubbedVendor.Ncp(wire, register: registration => registration.UseResilience(
            (pipeline, standard) => pipeline.AddStrategy(_ => new Counter(() => entered++)).AddPipeline(standard)));

        await vendor.FailureAsync();

        Assert.Equal((1, 4), (entered, wire.Requests.Count));
    }

    [Fact]
    public async Task Each_run_of_the_standard_pipeline_has_its_own_timeouts_and_retries()
    {
        var requests = 0;
        var wire = new StubHandler(async (_, cancellationToken) =>
        {
            await Task.Delay(requests++ == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        });
        await using var vendor = StubbedVendor.Ncp(
            wire,
            static options =>
            {
                options.TotalTimeout = options.AttemptTimeout = TimeSpan.FromSeconds(1);
                options.MaxRetries = 1;
            },
            static registration => registration.UseResilience(static (pipeline, standard) => pipeline
                .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = 1,
                    Delay = TimeSpan.Zero,
                    ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<TimeoutRejectedException>(),
                })
                .AddPipeline(standard)));

        var error = await vendor.FailureAsync(TimeSpan.FromSeconds(1));

        // One request of the first run, two of the second.
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, 3, 3), (error.StatusCode, error.Attempts, wire.Requests.Count));
    }

    [Fact]
    public async Task Hedged_runs_do_not_share_a_request()
    {
        var requests = new ConcurrentQueue<HttpRequestMessage>();
        var wire = new StubHandler(async (request, cancellationToken) =>
        {
            requests.Enqueue(request);
            await Task.Delay(
                requests.Count % 2 == 1 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
            return new HttpResponseMessage { Content = new StringContent(StubbedVendor.NcpPage) };
        });
        await using var vendor = StubbedVendor.Ncp(
            wire,
            static options => options.CircuitMinimumThroughput = 2,
            static registration => registration.UseResilience(static (pipeline, standard) => pipeline
                .AddHedging(new HedgingStrategyOptions<HttpResponseMessage>
                {
                    MaxHedgedAttempts = 1,
                    Delay = TimeSpan.Zero,
                })
                .AddPipeline(standard)));

        // The circuit would open if the cancelled runs counted as failures.
        for (var i = 0; i < 5; i++)
        {
            Assert.Single(await vendor.ListAsync());
        }

        Assert.Equal(10, requests.Distinct().Count());
        Assert.All(requests, static request =>
            Assert.Single(request.Headers.NonValidated["x-ncp-apigw-signature-v2"]));
    }

    [Fact]
    public async Task Exception_of_a_custom_strategy_becomes_a_product_client_exception()
    {
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler(StubbedVendor.NcpPage),
            register: static registration => registration.UseResilience(static (pipeline, _) => pipeline.AddStrategy(
                static _ => new Counter(static () => throw new TimeoutRejectedException(TimeSpan.FromSeconds(3))))));

        Assert.Equal(ProductErrorCode.Timeout, (await vendor.FailureAsync()).Code);
    }

    [Fact]
    public async Task Response_created_by_a_custom_strategy_is_not_read_as_products()
    {
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler(StubbedVendor.NcpPage),
            register: static registration => registration.UseResilience(static (pipeline, _) => pipeline.AddStrategy(
                static _ => new Response(HttpStatusCode.ServiceUnavailable))));

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.Unavailable, true, 0), (error.Code, error.IsTransient, error.Attempts));
    }

    private sealed class Counter(Action entered) : ResilienceStrategy<HttpResponseMessage>
    {
        protected override ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
            ResilienceContext context,
            TState state)
        {
            entered();
            return callback(context, state);
        }
    }

    private sealed class Response(HttpStatusCode status) : ResilienceStrategy<HttpResponseMessage>
    {
        protected override ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
            ResilienceContext context,
            TState state) =>
            Outcome.FromResultAsValueTask(new HttpResponseMessage(status));
    }
}
