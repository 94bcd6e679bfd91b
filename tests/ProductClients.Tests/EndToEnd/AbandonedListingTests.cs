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

    private static void UseOneConnection(IRegistrationBuilder registration) =>
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(
            static (handler, _) => ((SocketsHttpHandler)handler).MaxConnectionsPerServer = 1);
}
