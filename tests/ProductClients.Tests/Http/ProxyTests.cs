using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductClients.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>When a proxy rejects a request, its password is not shown, and is sent only once.</summary>
public class ProxyTests
{
    private const string User = "proxy user";

    public static TheoryData<HttpStatusCode, string> Rejections => new MatrixTheoryData<HttpStatusCode, string>(
        [
            HttpStatusCode.ProxyAuthenticationRequired, HttpStatusCode.Forbidden, HttpStatusCode.ServiceUnavailable,
        ],
        [
            "canary-7f3a", "canary@7f3a", "canary/7f3a", "canary:7f3a#", "canary 7f3a", "canaryé7f3a",
            "c@n/a:r#y ?é'\"%41",
        ]);

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task Password_of_a_proxy_is_not_shown_after_a_rejection(HttpStatusCode status, string password)
    {
        using var observed = new Observed();
        await using var proxy = new ProxyServer(status);
        await using var serviceProvider = Build(
            observed, proxy.With(Uri.EscapeDataString(User), Uri.EscapeDataString(password)));

        var listing = serviceProvider.GetRequiredKeyedService<IProductLister>("acme" + observed.Suffix).ListAsync();
        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        var shown = new Exposure();
        shown.Add(observed);
        shown.Add("report", listing.Report);
        for (Exception? shownError = error; shownError is not null; shownError = shownError.InnerException)
        {
            shown.Add(shownError.GetType().Name, shownError);
        }

        Assert.True(shown.Count > 20);
        // The user name and the password are hidden, also in the form in which the runtime writes them.
        shown.AssertHides(
        [
            User, password, Uri.UnescapeDataString(password),
            new Uri($"http://{Uri.EscapeDataString(User)}:{Uri.EscapeDataString(password)}@h/").ToString()[7..^3],
        ]);
        Assert.Equal(ProductErrorCode.Network, error.Code);
        Assert.Contains("proxy", error.Message, StringComparison.Ordinal);
        Assert.Contains($"HTTP {(int)status}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.ProxyAuthenticationRequired)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Proxy_rejection_is_not_retried(HttpStatusCode status)
    {
        using var observed = new Observed();
        await using var proxy = new ProxyServer(status);
        await using var serviceProvider = Build(observed, proxy.With("user", "wrong"));

        var error = await FailureAsync(serviceProvider, observed);

        Assert.Equal((1, false, null), (error.Attempts, error.IsTransient, error.StatusCode));
        Assert.Equal(status == HttpStatusCode.ProxyAuthenticationRequired ? 1 : 0, proxy.Logins);
    }

    [Fact]
    public async Task Unavailable_proxy_is_retried()
    {
        using var observed = new Observed();
        await using var proxy = new ProxyServer(HttpStatusCode.ServiceUnavailable);
        await using var serviceProvider = Build(observed, proxy.With("user", "right"));

        var error = await FailureAsync(serviceProvider, observed);

        Assert.Equal((4, true), (error.Attempts, error.IsTransient));
        Assert.Equal(4, proxy.Heads.Count);
    }

    [Fact]
    public async Task Proxy_authentication_error_is_not_reported_as_a_vendor_response()
    {
        var handler = new StubHandler(
            """{"error":"the proxy's page"}""", HttpStatusCode.ProxyAuthenticationRequired);
        await using var acme = StubbedVendor.Qiniu(handler);

        var error = await acme.FailureAsync();

        Assert.Equal(ProductErrorCode.Network, error.Code);
        Assert.Equal("acme (Qiniu): the proxy requires a valid user and password (HTTP 407)", error.Message);
        Assert.Equal((null, null), (error.StatusCode, error.VendorMessage));
        Assert.Equal((1, false), (error.Attempts, error.IsTransient));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Proxy_authentication_error_of_a_token_request_is_not_retried()
    {
        var tokens = new StubHandler("{}", HttpStatusCode.ProxyAuthenticationRequired);
        var products = new StubHandler("{}");
        var services = new ServiceCollection();
        var huawei = services.AddProductClients().AddHuawei("acme", static options =>
        {
            options.Region = "cn-north-4";
            options.ProjectId = "p";
            options.Auth = HuaweiAuth.IamToken;
            options.IamUser = "user";
            options.IamPassword = new Secret("password");
            options.IamDomain = "domain";
            options.RetryDelay = TimeSpan.Zero;
        });
        huawei.TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(() => tokens);
        huawei.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => products);
        await using var serviceProvider = services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<ProductClientException>(() =>
            serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Equal(
            (ProductErrorCode.Network, false, 1, null),
            (error.Code, error.IsTransient, error.Attempts, error.StatusCode));
        Assert.Single(tokens.Requests);
        Assert.Empty(products.Requests);
    }

    [Theory]
    [InlineData("socks5", new byte[] { 5, 2 }, new byte[] { 1, 1 })]
    [InlineData("socks5", new byte[] { 5, 255 }, new byte[0])]
    [InlineData("socks4a", new byte[] { 0, 93, 0, 0, 0, 0, 0, 0 }, new byte[0])]
    public async Task Socks_proxy_rejection_is_not_retried_and_shows_no_password(
        string scheme, byte[] first, byte[] second)
    {
        await using var server = new LoopbackServer(async (client, cancellationToken) =>
        {
            var buffer = new byte[1_024];
            foreach (var response in new[] { first, second })
            {
                if (await client.ReadAsync(buffer, cancellationToken) > 0)
                {
                    await client.WriteAsync(response, cancellationToken);
                }
            }
        });
        using var observed = new Observed();
        var address = $"{scheme}://user:canary-7f3a@127.0.0.1:{server.Port}";
        await using var serviceProvider = Build(
            observed, new WebProxy(address) { Credentials = new NetworkCredential("user", "canary-7f3a") });

        var error = await FailureAsync(serviceProvider, observed);

        Assert.Contains(" (Qiniu): the proxy rejected the connection: ", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, false, 1), (error.Attempts, error.IsTransient, server.Connections));
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    private static ServiceProvider Build(Observed observed, IWebProxy proxy)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(observed));
        services.AddSingleton(new EnvironmentProxy(() => proxy));
        services.AddProductClients().AddQiniu("acme" + observed.Suffix, static options =>
        {
            options.Endpoint = new Uri("https://spock.example");
            options.RetryDelay = TimeSpan.Zero;
        });
        return services.BuildServiceProvider();
    }

    private static Task<ProductClientException> FailureAsync(IServiceProvider serviceProvider, Observed observed) =>
        Assert.ThrowsAsync<ProductClientException>(() =>
            serviceProvider.GetRequiredKeyedService<IProductLister>("acme" + observed.Suffix).ListAsync()
                .ToListAsync());
}
