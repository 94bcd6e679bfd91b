using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;

namespace ProductClients.Tests.Api;

/// <summary>Emulators of the five vendors, and an app that calls <see cref="IServerApi"/> at each.</summary>
internal static class ApiFixture
{
    /// <summary>Gets the name of each registration.</summary>
    public static TheoryData<string> Names => ["huawei", "licensespring", "ncp", "qiniu", "scp"];

    public static Task<VendorFixture> StartAsync(
        Action<ApiOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        Action<VendorEmulatorsOptions>? emulators = null,
        params (string Key, string Value)[] settings) => VendorFixture.StartAsync(
            emulators ?? (static _ => { }),
            services ?? (static _ => { }),
            clients =>
            {
                foreach (var name in Names)
                {
                    clients.Registration(name).AddApi<IServerApi>(ServerJson.Default, configure);
                }
            },
            settings);

    public static IServerApi Api(this VendorFixture app, string name) =>
        app.Services.GetRequiredKeyedService<IServerApi>(name);

    /// <summary>Returns the requests for mapped endpoints.</summary>
    public static IEnumerable<EmulatorRequest> Sent(this VendorFixture app, string name) =>
        app.Vendor(name).Requests.Where(static request => request.Kind == EmulatorRequestKind.Mapped);
}
