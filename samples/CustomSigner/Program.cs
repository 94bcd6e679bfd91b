// Shows two kinds of custom authentication: a signer that replaces the built-in one, and credentials from a vault. The
// vendors are emulated here. A real app omits the Endpoint lines.
using Microsoft.Extensions.DependencyInjection;
using ProductClients;
using ProductClients.Samples.CustomSigner;
using ProductClients.Testing;

await using var ncp = await NcpEmulator.StartAsync();
await using var scp = await ScpEmulator.StartAsync();

var services = new ServiceCollection();
var clients = services.AddProductClients();
clients.AddNcp("signed", options => options.Endpoint = ncp.Endpoint)
    .UseSigner(_ => new GatewaySigner(ncp.Settings["AccessKey"]!, ncp.Settings["SecretKey"]!, ncp.Settings["ApiKey"]!));
clients.AddScp("vaulted", options => options.Endpoint = scp.Endpoint)
    .UseCredentials(_ => new Vault(scp.Settings["AccessKey"]!, scp.Settings["SecretKey"]!, scp.Settings["AccountId"]));

await using var serviceProvider = services.BuildServiceProvider();
var result = await serviceProvider.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync();
foreach (var registration in result.Report.Registrations)
{
    Console.WriteLine($"{registration.Registration}: {registration.Outcome}, {registration.Products} products");
}

return result.Report.IsComplete ? 0 : 1;
