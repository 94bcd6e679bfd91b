using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;

namespace ProductClients.Tests.Diagnostics;

internal static class ObservedApp
{
    /// <summary>
    /// Starts the five vendors and an observed app. The names of the registrations end with the suffix.
    /// </summary>
    public static Task<VendorFixture> StartAsync(
        this Observed observed,
        Action<VendorEmulatorsOptions>? emulators = null,
        Action<IServiceCollection>? services = null,
        params (string Key, string Value)[] settings) => VendorFixture.StartAsync(
            vendors =>
            {
                foreach (var vendor in vendors.All)
                {
                    vendor.Name += observed.Suffix;
                }

                emulators?.Invoke(vendors);
            },
            collection =>
            {
                collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
                services?.Invoke(collection);
            },
            settings);
}
