// A hosted app with two registrations in code. A keyed lister and the catalog are injected. The host checks the options
// when it starts. The vendors are emulated here. A real app omits the Endpoint lines.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProductClients.Samples.DependencyInjection;
using ProductClients.Testing;

await using var huawei = await HuaweiEmulator.StartAsync();
await using var ncp = await NcpEmulator.StartAsync();

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);

var clients = builder.Services.AddProductClients();
clients.AddHuawei("cn_north", options =>
{
    options.Endpoint = huawei.Endpoint;
    options.ProjectId = huawei.Settings["ProjectId"];
    options.AccessKey = huawei.Settings["AccessKey"];
    options.SecretKey = huawei.Settings["SecretKey"];
});
clients.AddNcp("seoul", options =>
{
    options.Endpoint = ncp.Endpoint;
    options.AccessKey = ncp.Settings["AccessKey"];
    options.SecretKey = ncp.Settings["SecretKey"];
    options.ApiKey = ncp.Settings["ApiKey"];
});

builder.Services.AddHostedService<InventoryService>();
await builder.Build().RunAsync();
