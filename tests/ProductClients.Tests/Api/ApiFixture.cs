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

    /// <summary>Makes an app with a registration "ncp", whose responses are those of a handler of the test.</summary>
    public static ServiceProvider Over(
        HttpMessageHandler wire,
        Action<IRegistrationBuilder>? register = null,
        Action<ApiOptions>? configure = null)
    {
        var services = new ServiceCollection();
        var ncp = services.AddProductClients()
            .AddNcp("ncp", static options => (options.AccessKey, options.SecretKey) = ("AK", "SK"))
            .AddApi<IServerApi>(ServerJson.Default, configure);
        ncp.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        register?.Invoke(ncp);
        return services.BuildServiceProvider();
    }

    /// <summary>Returns the client of <see cref="Over"/>.</summary>
    public static IServerApi Api(this IServiceProvider app) => app.GetRequiredKeyedService<IServerApi>("ncp");

    public static IServerApi Api(this VendorFixture app, string name) =>
        app.Services.GetRequiredKeyedService<IServerApi>(name);

    /// <summary>Returns the requests for mapped endpoints.</summary>
    public static IEnumerable<EmulatorRequest> Sent(this VendorFixture app, string name) =>
        app.Vendor(name).Requests.Where(static request => request.Kind == EmulatorRequestKind.Mapped);
}
