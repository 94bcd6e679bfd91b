using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using ProductClients;
using ProductClients.Testing;
using Refit;

namespace PackageConsumer;

/// <summary>An application that references only the package calls an interface of its own, whose client Refit's
/// generator has made.</summary>
public sealed class OwnApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("huawei")]
    [InlineData("ncp")]
    public async Task Own_interface_gets_and_posts(string name)
    {
        await using var vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        var vendor = vendors.Single(vendor => vendor.Name == name);
        vendor.Map("GET", "/servers/{id}", static request =>
            EndpointResponse.Json(new Server(request.PathValues["id"]), ServerJson.Default.Server));
        vendor.Map("POST", "/servers", static request => EndpointResponse.Json(request.BodyText, 201));
        var services = new ServiceCollection();
        services.AddProductClients(vendors.Configuration)
            .Registration(name).AddApi<IServerApi>(ServerJson.Default);
        await using var serviceProvider = services.BuildServiceProvider();
        var servers = serviceProvider.GetRequiredKeyedService<IServerApi>(name);

        Assert.Equal(new Server("a b"), await servers.GetAsync("a b", Cancellation));
        Assert.Equal(new Server("new"), await servers.CreateAsync(new Server("new"), Cancellation));
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
