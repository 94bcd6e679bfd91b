using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Tests.Docs;

/// <summary>Runs the code of docs/endpoints.md against an emulator.</summary>
public sealed class EndpointPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Error_response_is_described_and_a_stream_is_copied()
    {
        await using var scp = await StartAsync();
        await using var serviceProvider = Register(scp, static registration =>
            registration.AddApi<IImageApi>(ImageJson.Default));
        var images = serviceProvider.GetRequiredKeyedService<IImageApi>("scp");
        using var file = new MemoryStream();
        await EndpointCode.DownloadAsync(images, "i-1", file);

        Assert.Equal([1, 2, 3], file.ToArray());
        Assert.Equal("base", await EndpointCode.DescribeAsync(images, "i-1"));
        Assert.Equal("no such image", await EndpointCode.DescribeAsync(images, "i-2"));
    }

    [Fact]
    public async Task Interface_has_another_host()
    {
        await using var scp = await StartAsync();
        await using var serviceProvider = Register(scp, EndpointCode.AddToAnotherHost);
        var images = serviceProvider.GetRequiredKeyedService<IImageApi>("scp");
        using var response = await images.FindAsync("i-1");

        // The host does not exist.
        Assert.Equal(
            ProductErrorCode.Network, Assert.IsType<ProductClientException>(response.Error!.InnerException).Code);
        Assert.Empty(scp.Requests);
    }

    [Fact]
    public async Task Client_works_without_a_container()
    {
        await using var ncp = await NcpEmulator.StartAsync(static options => options.ApiKey = null, Cancellation);
        Map(ncp);

        Assert.Equal("base", (await EndpointCode.WithoutContainerAsync(ncp)).Name);
    }

    [Fact]
    public async Task Request_that_is_idempotent_is_retried()
    {
        await using var scp = await StartAsync();
        await using var serviceProvider = Register(scp, static registration =>
            registration.AddApi<IImageApi>(ImageJson.Default));
        scp.FailNext(EmulatorFault.VendorError(503));

        await serviceProvider.GetRequiredKeyedService<IImageApi>("scp").ReplaceAsync("i-1", new Image("i-1", "new"));

        Assert.Equal(2, scp.Requests.Count);
    }

    private static async Task<ScpEmulator> StartAsync()
    {
        var scp = await ScpEmulator.StartAsync(cancellationToken: Cancellation);
        Map(scp);
        return scp;
    }

    private static void Map(VendorEmulator vendor)
    {
        vendor.Map("GET", "/images/{id}", static request => request.PathValues["id"] == "i-1"
            ? EndpointResponse.Json(new Image("i-1", "base"), ImageJson.Default.Image)
            : EndpointResponse.VendorError(404));
        vendor.Map("PUT", "/images/{id}", static _ => EndpointResponse.Status(204));
        vendor.Map("GET", "/images/{id}/file", static _ => EndpointResponse.Bytes(new byte[] { 1, 2, 3 }));
    }

    private static ServiceProvider Register(ScpEmulator scp, Action<IRegistrationBuilder> configure)
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        configure(clients.AddScp("scp", options =>
        {
            options.Endpoint = scp.Endpoint;
            options.AccessKey = scp.Settings["AccessKey"]!;
            options.SecretKey = scp.Settings["SecretKey"]!;
            options.AccountId = scp.Settings["AccountId"];
            options.RetryDelay = TimeSpan.Zero;
        }));
        return services.BuildServiceProvider();
    }
}
