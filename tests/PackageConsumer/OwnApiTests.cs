using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients;
using ProductClients.Testing;
using ProductClients.Tests.Support;
using Refit;

namespace PackageConsumer;

/// <summary>An application that references only the package calls an interface of its own, whose client Refit's
/// generator has made.</summary>
public sealed class OwnApiTests
{
    public static TheoryData<string> Names => ["huawei", "ncp"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Own_interface_gets_and_posts(string name)
    {
        await using var vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        var vendor = vendors.Single(vendor => vendor.Name == name);
        vendor.Map("GET", "/servers/{id}", static request =>
            EndpointResponse.Json(new Server(request.PathValues["id"]), ServerJson.Default.Server));
        vendor.Map("POST", "/servers", static request => EndpointResponse.Json(request.BodyText, 201));
        await using var serviceProvider = Build(vendors, name);
        var servers = serviceProvider.GetRequiredKeyedService<IServerApi>(name);

        Assert.Equal(new Server("a b"), await servers.GetAsync("a b", Cancellation));
        Assert.Equal(new Server("new"), await servers.CreateAsync(new Server("new"), Cancellation));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Get_that_gets_503_is_sent_again_with_a_fresh_signature(string name)
    {
        await using var vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        var signed = new List<string>();
        vendors.Single(vendor => vendor.Name == name).Map("GET", "/servers/{id}", request =>
        {
            signed.Add(string.Join('\n', request.Headers.Select(static header => $"{header.Key}: {header.Value}")));
            return signed.Count == 1
                ? EndpointResponse.VendorError(503)
                : EndpointResponse.Json(new Server("a"), ServerJson.Default.Server);
        });
        await using var serviceProvider = Build(vendors, name);

        var server = await serviceProvider.GetRequiredKeyedService<IServerApi>(name).GetAsync("a", Cancellation);

        Assert.Equal(new Server("a"), server);
        Assert.Equal(2, signed.Count);
        Assert.NotEqual(signed[0], signed[1]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_that_gets_503_is_sent_once(string name)
    {
        await using var vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        var vendor = vendors.Single(vendor => vendor.Name == name);
        vendor.Map("POST", "/servers", static _ => EndpointResponse.VendorError(503));
        await using var serviceProvider = Build(vendors, name);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => serviceProvider
            .GetRequiredKeyedService<IServerApi>(name).CreateAsync(new Server("new"), Cancellation));

        Assert.Equal((ProductErrorCode.Unavailable, 1), (error.Code, error.Attempts));
        Assert.Single(vendor.Requests);
    }

    // Without a delay between attempts.
    private static ServiceProvider Build(VendorEmulators vendors, string name)
    {
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(vendors.Configuration)
            .AddInMemoryCollection([new($"ProductClients:{name}:RetryDelay", "00:00:00")])
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new SteppingTime());
        services.AddProductClients(configuration).Registration(name).AddApi<IServerApi>(ServerJson.Default);
        return services.BuildServiceProvider();
    }
}

internal interface IServerApi
{
    [Get("/servers/{id}")]
    Task<Server> GetAsync(string id, CancellationToken cancellationToken);

    [Post("/servers")]
    Task<Server> CreateAsync([Body] Server server, CancellationToken cancellationToken);
}

internal sealed record Server(string Id);

[JsonSerializable(typeof(Server))]
internal sealed partial class ServerJson : JsonSerializerContext;
