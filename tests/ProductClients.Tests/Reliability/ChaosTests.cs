using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;
using Polly.Simmy.Outcomes;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>
/// Polly's Simmy injects faults, error responses and delays. A listing still returns every product, or fails with a
/// <see cref="ProductClientException"/>. It never returns a part of the products as complete.
/// </summary>
public class ChaosTests
{
    private const int Seed = 4711;
    private const int Listings = 60;

    private static readonly ProductErrorCode[] Expected =
    [
        ProductErrorCode.Network, ProductErrorCode.Unavailable, ProductErrorCode.Timeout, ProductErrorCode.RateLimited,
    ];

    public static TheoryData<string> Names => ListingTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Listing_is_complete_or_fails_when_the_wire_is_faulty(string name)
    {
        await using var app = await StartAsync(name, static (registration, random) =>
        {
            var chaos = Chaos(new ResiliencePipelineBuilder<HttpResponseMessage>(), random)
                .AddChaosOutcome(new ChaosOutcomeStrategyOptions<HttpResponseMessage>
                {
                    InjectionRate = 0.1,
                    Randomizer = random,
                    OutcomeGenerator = args => new ValueTask<Outcome<HttpResponseMessage>?>(
                        Outcome.FromResult(new HttpResponseMessage((HttpStatusCode)(int)(500 + (random() * 4))))),
                }).Build();
            registration.HttpClientBuilder.AddHttpMessageHandler(() => new ChaosHandler(chaos));
        });

        await AssertCompleteOrFailedAsync(app, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Listing_is_complete_or_fails_when_each_attempt_is_faulty(string name)
    {
        await using var app = await StartAsync(name, static (registration, random) =>
            registration.UseResilience((pipeline, standard) => Chaos(pipeline.AddPipeline(standard), random)));

        await AssertCompleteOrFailedAsync(app, name);
    }

    private static ResiliencePipelineBuilder<HttpResponseMessage> Chaos(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, Func<double> random) => pipeline
        .AddChaosLatency(new ChaosLatencyStrategyOptions
        {
            InjectionRate = 0.1,
            Randomizer = random,
            Latency = TimeSpan.FromMilliseconds(1),
        })
        .AddChaosFault(new ChaosFaultStrategyOptions
        {
            InjectionRate = 0.3,
            Randomizer = random,
            FaultGenerator = new FaultGenerator()
                .AddException(static () => new HttpRequestException(HttpRequestError.ConnectionError, "injected"))
                .AddException(static () => new IOException("injected")),
        });

    private static async Task<VendorFixture> StartAsync(
        string name, Action<IRegistrationBuilder, Func<double>> chaos)
    {
        var random = new Random(Seed);
        // A circuit breaker with the default options would open and stop the test.
        return await VendorFixture.StartAsync(
            static _ => { },
            static _ => { },
            clients => chaos(clients.Registration(name), () =>
            {
                lock (random)
                {
                    return random.NextDouble();
                }
            }),
            ("CircuitMinimumThroughput", "1000000"));
    }

    private static async Task AssertCompleteOrFailedAsync(VendorFixture app, string name)
    {
        var expected = await IdsAsync(app, name);
        var (complete, failed) = (0, 0);
        for (var i = 0; i < Listings; i++)
        {
            var listing = app.Lister(name).ListAsync(new ProductQuery { PageSize = 60 });
            var seen = new List<string>();
            try
            {
                await foreach (var product in listing)
                {
                    seen.Add(product.Id);
                }

                Assert.True(expected.SequenceEqual(seen), $"seed {Seed}, listing {i}: {seen.Count} products");
                Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
                complete++;
            }
            catch (ProductClientException error)
            {
                Assert.True(Expected.Contains(error.Code), $"seed {Seed}, listing {i}: {error}");
                Assert.Equal(ListingOutcome.Failed, listing.Report.Outcome);
                failed++;
            }
        }

        Assert.True(
            complete > 0 && failed > 0,
            $"seed {Seed}: {complete} complete, {failed} failed; the test needs both outcomes");
    }

    // Lists the products without faults, by a client without the handlers of the app.
    private static async Task<string[]> IdsAsync(VendorFixture app, string name)
    {
        var services = new ServiceCollection();
        services.AddProductClients(app.Configuration);
        await using var serviceProvider = services.BuildServiceProvider();
        return (await serviceProvider.GetRequiredKeyedService<IProductLister>(name).ListAsync().ToListAsync()).Ids();
    }

    private sealed class ChaosHandler(ResiliencePipeline<HttpResponseMessage> chaos) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            await chaos.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
    }
}
