using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>The server closes a reused connection at the next request, before it sends a byte.</summary>
public class ReusedConnectionTests
{
    [Fact]
    public async Task Request_without_a_response_is_not_resent_by_the_runtime()
    {
        await using var server = new OneResponseServer();
        await using var serviceProvider = Start(server, maxRetries: 0);
        var listing = serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal((ProductErrorCode.Network, true), (error.Code, error.IsTransient));
        Assert.Equal((2, 2), (server.Heads.Count, listing.Report.Requests));
    }

    [Fact]
    public async Task Request_without_a_response_is_retried_with_a_new_signature()
    {
        await using var server = new OneResponseServer();
        await using var serviceProvider = Start(server, maxRetries: 1);
        var listing = serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync();

        await listing.ToListAsync();

        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
        Assert.Equal((3, 3), (server.Heads.Count, listing.Report.Requests));
        Assert.Equal(
            ["1", "2", "3"], server.Heads.Select(static head => head.Split("X-Signature: ")[1].Split('\r')[0]));
    }

    private static ServiceProvider Start(OneResponseServer server, int maxRetries)
    {
        var services = new ServiceCollection();
        services.AddProductClients()
            .AddVendor(
                "acme",
                "Acme",
                options =>
                {
                    options.Endpoint = server.Endpoint;
                    options.MaxRetries = maxRetries;
                    options.RetryDelay = TimeSpan.Zero;
                },
                static (client, _) => new TwoPages(client))
            .UseSigner(static _ => new CountingSigner());
        return services.BuildServiceProvider();
    }

    private sealed class CountingSigner : IRequestSigner
    {
        private int _signatures;

        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("X-Signature");
            request.Headers.Add(
                "X-Signature", Interlocked.Increment(ref _signatures).ToString(CultureInfo.InvariantCulture));
            return ValueTask.CompletedTask;
        }
    }

    private sealed class TwoPages(HttpClient client) : IPagedProductSource
    {
        public string Vendor => "Acme";

        public ProductCapabilities Capabilities { get; } = new();

        public PagedPlan Plan(ProductQuery query) => new(async (request, cancellationToken) =>
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, "products");
            request.Call.AttachTo(message);
            using var response = await client.SendAsync(message, cancellationToken);
            var position = request.Cursor?.Position ?? 0;
            return new SourcePage([TestProduct.Create($"product-{position}")])
            {
                Next = position == 0 ? new SourceCursor(1) : null,
                Total = 2,
            };
        });
    }
}
