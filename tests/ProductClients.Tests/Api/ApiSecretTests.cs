using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductClients.Testing;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.EndToEnd;
using Refit;

namespace ProductClients.Tests.Api;

/// <summary>No failed request of an interface of the app exposes a credential in a log, a span, a metric, an exception
/// or a response, whatever the vendor sends back.</summary>
public sealed class ApiSecretTests
{
    public static TheoryData<string, Action<VendorEmulatorsOptions>> AuthModes => CanaryTests.AuthModes;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(AuthModes), DisableDiscoveryEnumeration = true)]
    public async Task Secret_echoed_by_a_vendor_is_not_exposed(string name, Action<VendorEmulatorsOptions> useAuthMode)
    {
        await using var app = await CanaryTests.StartAsync(useAuthMode);
        var failures = 0;

        foreach (var echo in EchoResponses.All)
        {
            failures += await RunAsync(app, name, echo);
        }

        Assert.True(failures > 4 * 20, $"only {failures} calls failed");
    }

    [Theory, MemberData(nameof(AuthModes), DisableDiscoveryEnumeration = true)]
    public async Task Error_response_exposes_no_secret(string name, Action<VendorEmulatorsOptions> useAuthMode)
    {
        await using var app = await CanaryTests.StartAsync(useAuthMode);
        app.Vendor(name).FailWhen(static request => request.Pattern is not null, EmulatorFault.VendorError(503));
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.Status(200));
        app.Vendor(name).Map("POST", "/servers", static _ => EndpointResponse.Status(200));
        app.Vendor(name).Map("GET", "/servers/{id}/log", static _ => EndpointResponse.Status(200));

        Assert.Equal(5, await RunAsync(app, name, response: null));
    }

    // Returns the number of failed calls.
    private static async Task<int> RunAsync(
        VendorFixture app, string name, Func<string, HttpResponseMessage>? response)
    {
        using var observed = new Observed(name);
        string[] secrets = [.. app.Vendor(name).Settings.Values.OfType<string>().Where(Canary.IsSecret).Distinct()];
        var handler = new EchoHandler(secrets, response);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
        services.AddProductClients(app.Configuration).Registration(name).AddApi<IServerApi>(ServerJson.Default)
            .HttpClientBuilder.AddHttpMessageHandler(() => handler);
        await using var serviceProvider = services.BuildServiceProvider();
        var api = serviceProvider.GetRequiredKeyedService<IServerApi>(name);
        var exposure = new Exposure();
        var server = new Server("1", "one");

        var failures = 0;
        failures += await ThrowAsync(exposure, () => api.GetAsync("1", cancellationToken: Cancellation));
        failures += await ThrowAsync(exposure, () => api.CreateAsync(server, Cancellation));
        failures += await ThrowAsync(exposure, async () =>
        {
            await using var stream = await api.DownloadAsync("1", Cancellation);
            await stream.CopyToAsync(Stream.Null, Cancellation);
        });
        failures += await ReturnAsync(exposure, () => api.FindAsync("1", Cancellation));
        failures += await ReturnAsync(exposure, () => api.TryCreateAsync(server, Cancellation));

        exposure.Add(observed);
        Assert.NotEqual(0, handler.Count);
        exposure.AssertHides([.. secrets, .. handler.SentSecrets]);
        return failures;
    }

    private static async Task<int> ThrowAsync(Exposure exposure, Func<Task> call)
    {
        var thrown = await Record.ExceptionAsync(call);
        AddChain(exposure, thrown);
        return thrown is null ? 0 : 1;
    }

    private static async Task<int> ReturnAsync(Exposure exposure, Func<Task<IApiResponse<Server>>> call)
    {
        using var response = await call();
        if (response.IsSuccessful)
        {
            return 0;
        }

        exposure.Add("response", response);
        exposure.Add("request", response.RequestMessage);
        AddChain(exposure, response.Error);
        return 1;
    }

    private static void AddChain(Exposure exposure, Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            exposure.Add("exception", error);
        }
    }
}
