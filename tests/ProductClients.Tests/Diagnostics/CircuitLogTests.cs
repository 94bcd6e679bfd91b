using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductClients.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class CircuitLogTests
{
    [Fact]
    public async Task Opening_and_closing_of_a_circuit_are_logged_with_the_failure()
    {
        using var observed = new Observed();
        var time = new ManualTimeProvider();
        var isDown = true;
        var wire = new StubHandler(_ => isDown
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage { Content = new StringContent(StubbedVendor.NcpPage) });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
        services.AddProductClients().AddNcp("acme", static options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "SK";
            options.MaxRetries = 0;
            options.CircuitMinimumThroughput = 2;
            options.CircuitBreakDuration = TimeSpan.FromSeconds(7);
        }).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var serviceProvider = services.BuildServiceProvider();
        var lister = serviceProvider.GetRequiredKeyedService<IProductLister>("acme");

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<ProductClientException>(() => lister.ListAsync().ToListAsync());
        }

        time.Advance(TimeSpan.FromSeconds(8));
        isDown = false;
        Assert.Single(await lister.ListAsync().ToListAsync());

        var logs = observed.Logs.Where(static log => log.EventId.Id is 208 or 209).ToArray();
        Assert.Equal([208, 209], logs.Select(static log => log.EventId.Id));
        Assert.All(logs, static log => Assert.Equal(HttpEvents.Category, log.Category));
        Assert.Contains("no request is sent for 00:00:07", logs[0].Text, StringComparison.Ordinal);
        Assert.Contains("acme (Ncp): Unavailable (HTTP 503)", logs[0].Text, StringComparison.Ordinal);
    }
}
