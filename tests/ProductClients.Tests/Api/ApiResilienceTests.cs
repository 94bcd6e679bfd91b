using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Fallback;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Api;

/// <summary>An interface of the app reads a response that the app's own resilience strategy creates.</summary>
public sealed class ApiResilienceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Response_of_a_strategy_is_read()
    {
        await using var item = Over("""{"id":"1","name":"one"}""");
        await using var items = Over("""[{"id":"1","name":"one"}]""");

        Assert.Equal(new Server("1", "one"), await item.Api().GetAsync("1", cancellationToken: Cancellation));
        Assert.Equal([new Server("1", "one")], await items.Api().ReadEventsAsync(Cancellation).ToListAsync());
    }

    [Fact]
    public async Task Invalid_JSON_of_a_strategy_is_an_invalid_response()
    {
        await using var app = Over("[{bad");

        var thrown = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api().GetAsync("1", cancellationToken: Cancellation));
        using var returned = await app.Api().FindAsync("1", Cancellation);
        var streamed = await Assert.ThrowsAsync<ProductClientException>(
            async () => await app.Api().ReadEventsAsync(Cancellation).ToListAsync());

        Assert.All(
            [thrown, Assert.IsType<ProductClientException>(returned.Error!.InnerException), streamed],
            static error => Assert.Equal(
                (ProductErrorCode.InvalidResponse, "ncp"), (error.Code, error.Registration)));
    }

    private static ServiceProvider Over(string body) => ApiFixture.Over(
        new StubHandler("{}", HttpStatusCode.NotFound),
        registration => registration.UseResilience((pipeline, standard) => pipeline
            .AddFallback(new FallbackStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<ProductClientException>(),
                FallbackAction = _ => Outcome.FromResultAsValueTask(new HttpResponseMessage
                {
                    Content = new StringContent(body, Encoding.UTF8, "application/json"),
                }),
            })
            .AddPipeline(standard)));
}
