using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Http;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>
/// Requests to this machine can carry credentials over plaintext HTTP, and do not use the proxy of the environment.
/// </summary>
public class LoopbackTests
{
    private static readonly string[] AllVendors = ["huawei", "licensespring", "ncp", "qiniu", "scp"];

    public static TheoryData<string, Func<HttpMessageHandler>?> Handlers => new()
    {
        { "the library's own", null },
        { "the app's SocketsHttpHandler", static () => new SocketsHttpHandler() },
        { "the app's HttpClientHandler", static () => new HttpClientHandler() },
        { "one inside another", static () => new PassingHandler { InnerHandler = new SocketsHttpHandler() } },
    };

    [Theory]
    [MemberData(nameof(Handlers), DisableDiscoveryEnumeration = true)]
    public async Task Loopback_request_of_every_client_bypasses_the_environment_proxy(
        string primary, Func<HttpMessageHandler>? create)
    {
        await using var proxy = new ProxyServer(HttpStatusCode.ServiceUnavailable);
        await using var app = await StartAsync(new WebProxy(proxy.Address), create, ("MaxRetries", "0"));

        var result = await app.Catalog.ListAsync().ToResultAsync();

        Assert.Empty(result.Report.Failures);
        Assert.Equal(AllVendors, result.Products.Select(static product => product.Registration).Distinct().Order());
        Assert.True(app.Vendors.Huawei.Requests.Any(static r => r.Kind == EmulatorRequestKind.Token), primary);
        Assert.Empty(proxy.Heads);
    }

    [Fact]
    public async Task Handler_with_the_default_proxy_sends_loopback_requests_directly()
    {
        await using var proxy = new ProxyServer(HttpStatusCode.ServiceUnavailable);
        var environment = new WebProxy(proxy.Address);
        await using var app = await StartAsync(
            environment, () => new SocketsHttpHandler { Proxy = environment }, ("MaxRetries", "0"));

        Assert.NotEmpty(await app.Lister("ncp").ListAsync().ToListAsync());
        Assert.Empty(proxy.Heads);
    }

    [Theory]
    [InlineData("a SocketsHttpHandler that has sent")]
    [InlineData("an HttpClientHandler that has sent")]
    [InlineData("one that has sent inside another")]
    [InlineData("a handler of another type")]
    public async Task Handler_whose_proxy_cannot_be_set_sends_no_loopback_request(string kind)
    {
        await using var proxy = new ProxyServer(HttpStatusCode.ServiceUnavailable);
        HttpMessageHandler primary = kind.Contains("Client", StringComparison.Ordinal)
            ? new HttpClientHandler()
            : new SocketsHttpHandler();
        using var used = new HttpClient(primary);
        if (kind.Contains("sent", StringComparison.Ordinal))
        {
            await using var other = new ProxyServer(HttpStatusCode.NoContent);
            using var response = await used.GetAsync(other.Address, TestContext.Current.CancellationToken);
        }

        Func<HttpMessageHandler> create = () => kind.Contains("another", StringComparison.Ordinal)
            ? kind.Contains("type", StringComparison.Ordinal)
                ? new StubHandler("[]")
                : new PassingHandler { InnerHandler = primary }
            : primary;
        await using var app = await StartAsync(new WebProxy(proxy.Address), create, ("MaxRetries", "0"));

        foreach (var name in AllVendors)
        {
            var error = await Assert.ThrowsAsync<ProductClientException>(
                () => app.Lister(name).ListAsync().ToListAsync());

            Assert.Equal(
                (ProductErrorCode.InvalidRequest, name, false), (error.Code, error.Registration, error.IsTransient));
            Assert.StartsWith(name + " (", error.Message, StringComparison.Ordinal);
            Assert.Contains("not sent to 127.0.0.1:", error.Message, StringComparison.Ordinal);
            Assert.Contains("NO_PROXY", error.Message, StringComparison.Ordinal);
            Assert.Empty(app.Vendor(name).Requests);
        }

        Assert.Empty(proxy.Heads);
    }

    [Fact]
    public async Task Custom_handler_is_used_when_the_environment_proxy_is_bypassed()
    {
        await using var app = await StartAsync(
            new WebProxy("http://proxy.example:3128", BypassOnLocal: true), static () => new StubHandler("[]"));

        Assert.Empty(await app.Lister("qiniu").ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Proxy_of_the_app_is_used_for_loopback_requests()
    {
        await using var environment = new ProxyServer(HttpStatusCode.ServiceUnavailable);
        await using var chosen = new ProxyServer(HttpStatusCode.ServiceUnavailable);
        await using var app = await StartAsync(
            new WebProxy(environment.Address),
            () => new SocketsHttpHandler { Proxy = new WebProxy(chosen.Address) },
            ("MaxRetries", "0"));

        await Assert.ThrowsAsync<ProductClientException>(() => app.Lister("ncp").ListAsync().ToListAsync());

        Assert.StartsWith("GET http://127.0.0.1:", Assert.Single(chosen.Heads), StringComparison.Ordinal);
        Assert.Empty(environment.Heads);
    }

    [Theory]
    [InlineData("https://spock.example/", "CONNECT spock.example:443 ")]
    [InlineData("http://spock.example/", "GET http://spock.example/")]
    public async Task Request_to_another_host_uses_the_environment_proxy(string endpoint, string request)
    {
        await using var proxy = new ProxyServer(HttpStatusCode.ServiceUnavailable);
        var services = new ServiceCollection();
        services.AddSingleton(new EnvironmentProxy(() => new WebProxy(proxy.Address)));
        services.AddProductClients().AddQiniu("acme", options =>
        {
            options.Endpoint = new Uri(endpoint);
            options.MaxRetries = 0;
        });
        await using var serviceProvider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.StartsWith(request, Assert.Single(proxy.Heads), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/", true)]
    [InlineData("http://127.255.3.4:8080/", true)]
    [InlineData("http://127.1/", true)]
    [InlineData("http://2130706433/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://[::ffff:127.0.0.1]/", true)]
    [InlineData("http://[::ffff:127.8.9.10]/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("http://LocalHost./", true)]
    [InlineData("https://vendor.localhost:8443/", true)]
    [InlineData("https://vendor.LOCALHOST./", true)]
    [InlineData("http://127.0.0.1.vendor.example/", false)]
    [InlineData("http://localhost.vendor.example/", false)]
    [InlineData("http://notlocalhost/", false)]
    [InlineData("http://128.0.0.1/", false)]
    [InlineData("http://[::ffff:10.0.0.1]/", false)]
    [InlineData("http://[::2]/", false)]
    public void Loopback_address_is_recognized(string address, bool isLoopback)
    {
        var uri = new Uri(address);
        var proxy = new EnvironmentProxy(static () => new WebProxy("http://proxy.example:3128"));

        Assert.Equal(isLoopback, Transport.IsLoopback(uri));
        Assert.Equal(isLoopback, proxy.IsBypassed(uri));
        Assert.Equal(isLoopback ? null : new Uri("http://proxy.example:3128"), proxy.GetProxy(uri));
        Assert.True(isLoopback || uri.Scheme == Uri.UriSchemeHttps || !Transport.MayCarryCredentials(uri));
    }

    [Fact]
    public void Environment_proxy_keeps_its_credentials()
    {
        var inner = new WebProxy("http://proxy.example:3128");
        var proxy = new EnvironmentProxy(() => inner) { Credentials = CredentialCache.DefaultCredentials };

        Assert.Same(CredentialCache.DefaultCredentials, inner.Credentials);
        Assert.Same(inner.Credentials, proxy.Credentials);
    }

    // Huawei and LicenseSpring use a token, so that the token clients are tested too.
    private static Task<VendorFixture> StartAsync(
        IWebProxy environment, Func<HttpMessageHandler>? create, params (string Key, string Value)[] settings) =>
        VendorFixture.StartAsync(
            static vendors =>
            {
                vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
                vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
            },
            services => services.AddSingleton(new EnvironmentProxy(() => environment)),
            clients =>
            {
                foreach (var name in create is null ? [] : AllVendors)
                {
                    clients.Registration(name).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(create!);
                    clients.Registration(name).TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(create!);
                }
            },
            settings);

    private sealed class PassingHandler : DelegatingHandler;
}
