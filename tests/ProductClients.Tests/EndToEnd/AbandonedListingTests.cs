using ProductClients.Listing;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Tests that a listing releases its connection when the caller stops. There is only one connection, which the
/// next listing needs.</summary>
public class AbandonedListingTests
{
    [Fact]
    public async Task A_stalled_array_releases_its_connection_when_the_caller_stops()
    {
        await using var vendor = await LicenseSpringEmulator.StartAsync();
        vendor.FailNext(EmulatorFault.StallBody(afterBytes: 5_000));
        await using var lister = ProductClientsFactory.CreateLister(clients => UseOneConnection(
            clients.AddLicenseSpring("ls", options =>
            {
                options.Endpoint = vendor.Endpoint;
                options.ApiKey = new Secret(vendor.Settings["ApiKey"]!);
                options.SharedKey = new Secret(vendor.Settings["SharedKey"]!);
            })));

        await foreach (var product in lister.ListAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            break;
        }

        var products = await lister.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        Assert.Equal(vendor.Products.Count, products.Count);
    }

    [Fact]
    public async Task A_stalled_page_read_ahead_releases_its_connection_when_the_caller_stops()
    {
        await using var vendor = await NcpEmulator.StartAsync();
        var requests = 0;
        vendor.FailWhen(_ => Interlocked.Increment(ref requests) == 2, EmulatorFault.StallBody(afterBytes: 20));
        await using var lister = ProductClientsFactory.CreateLister(clients => UseOneConnection(
            clients.AddNcp("ncp", options =>
            {
                options.Endpoint = vendor.Endpoint;
                options.AccessKey = vendor.Settings["AccessKey"];
                options.SecretKey = new Secret(vendor.Settings["SecretKey"]!);
                options.ApiKey = vendor.Settings["ApiKey"] is { } key ? new Secret(key) : null;
                options.PageSize = 10;
            })));

        await foreach (var product in lister.ListAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            break;
        }

        var products = await lister.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        Assert.Equal(vendor.Products.Count, products.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2 * StreamWalk.MaxGroup)]
    public async Task A_collected_enumerator_gives_its_permit_to_the_next_listing(int products)
    {
        // The body does not end. After one product, a read is pending; after many, none is.
        var requests = 0;
        var body = new ControlledStream();
        body.Write("[" + string.Join(',', Enumerable.Repeat(StubbedVendor.QiniuArray[1..^1], products)));
        var wire = new StubHandler(_ => new HttpResponseMessage
        {
            Content = Interlocked.Increment(ref requests) == 1
                ? new StreamContent(body)
                : new StringContent(StubbedVendor.QiniuArray),
        });
        await using var vendor = StubbedVendor.Qiniu(wire, static options => options.MaxConcurrentRequests = 1);
        await AbandonAsync(vendor);

        var next = Task.Run(() => vendor.ListAsync());
        await Garbage.CollectUntilAsync(next);

        Assert.True(next.IsCompleted);
        Assert.Single(await next);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task AbandonAsync(StubbedVendor vendor)
    {
        var abandoned = vendor.Lister.ListAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await abandoned.MoveNextAsync());
    }

    private static void UseOneConnection(IRegistrationBuilder registration) =>
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(
            static (handler, _) => ((SocketsHttpHandler)handler).MaxConnectionsPerServer = 1);
}
