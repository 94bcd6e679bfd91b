// Calls endpoints that the library does not know, with the signing, retries, limits and errors of the registrations
// that list products. The vendors are emulated here. A real app reads its own configuration.
using Microsoft.Extensions.DependencyInjection;
using ProductClients;
using ProductClients.Samples.OwnEndpoints;
using ProductClients.Testing;

await using var vendors = await VendorEmulators.StartAsync();
ServerEndpoints.AddTo(vendors.Huawei);
ServerEndpoints.AddTo(vendors.Ncp);

var services = new ServiceCollection();
var clients = services.AddProductClients(vendors.Configuration);
clients.Registration("huawei").AddApi<IServerApi>(ServerJson.Default);
clients.Registration("ncp").AddApi<IServerApi>(ServerJson.Default);

await using var serviceProvider = services.BuildServiceProvider();
foreach (var name in new[] { "huawei", "ncp" })
{
    var servers = serviceProvider.GetRequiredKeyedService<IServerApi>(name);
    Console.WriteLine($"{name}: {await servers.GetAsync("s-1")}");

    using var response = await servers.CreateAsync(new NewServer("db"));
    Console.WriteLine($"{name}: {(int)response.StatusCode!} {response.Content}");

    try
    {
        await servers.GetAsync("s-9");
    }
    catch (ProductClientException error)
    {
        Console.WriteLine($"{name}: {error.Code}, HTTP {(int)error.StatusCode!}");
    }
}
