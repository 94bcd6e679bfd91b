using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of an app that configures all of its HTTP clients, as the templates of Aspire do.</summary>
public class HttpClientDefaultsTests
{
    private readonly StubHandler _tokens = new(static _ => TokenVendor.IamResponse("""{"token":{}}""", "token"));
    private readonly StubHandler _products = new(TokenVendor.HuaweiPage);
    private readonly List<Uri?> _seenByDefaults = [];
    private readonly List<Uri?> _seenByOwn = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defaults_of_the_app_do_not_reach_a_vendor(bool isBefore)
    {
        var services = new ServiceCollection();
        if (isBefore)
        {
            AddDefaults(services);
        }

        AddHuawei(services);
        if (!isBefore)
        {
            AddDefaults(services);
        }

        await using var serviceProvider = services.BuildServiceProvider();

        await TokenVendor.ListAsync(serviceProvider);

        Assert.Empty(_seenByDefaults);
        foreach (var sent in _tokens.Requests.Concat(_products.Requests))
        {
            Assert.DoesNotContain("Authorization", sent.Headers.Keys, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain("X-Default", sent.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        }

        Assert.Equal((1, 1), (_tokens.Requests.Count, _products.Requests.Count));
    }

    [Fact]
    public async Task Handlers_of_the_registration_stay()
    {
        var services = new ServiceCollection();
        AddDefaults(services);
        AddHuawei(services).HttpClientBuilder.AddHttpMessageHandler(() => new Recorder(_seenByOwn));
        await using var serviceProvider = services.BuildServiceProvider();

        await TokenVendor.ListAsync(serviceProvider);

        Assert.Single(_seenByOwn);
    }

    [Fact]
    public async Task Other_clients_of_the_app_keep_the_defaults()
    {
        var services = new ServiceCollection();
        AddHuawei(services);
        AddDefaults(services);
        services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => _products);
        await using var serviceProvider = services.BuildServiceProvider();
        using var client = serviceProvider.GetRequiredService<IHttpClientFactory>().CreateClient("other");

        using var response = await client.GetAsync(
            new Uri("https://other.example"), TestContext.Current.CancellationToken);

        Assert.Equal(2, _seenByDefaults.Count);
        Assert.Equal("Bearer of-the-app", _products.Request.Headers["Authorization"]);
    }

    // The calls of AddStandardResilienceHandler, AddServiceDiscovery and the usual bearer handlers.
    private void AddDefaults(IServiceCollection services) => services.ConfigureHttpClientDefaults(defaults => defaults
        .AddHttpMessageHandler(() => new Recorder(_seenByDefaults))
        .ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Insert(0, new Recorder(_seenByDefaults)))
        .ConfigurePrimaryHttpMessageHandler(static () => new StubHandler(static _ => throw new NotSupportedException()))
        .ConfigureHttpClient(static client =>
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "of-the-app");
            client.DefaultRequestHeaders.Add("X-Default", "1");
        }));

    private IRegistrationBuilder AddHuawei(IServiceCollection services)
    {
        var registration = services.AddProductClients().AddHuawei("acme", static options =>
        {
            (options.Auth, options.Region, options.ProjectId) = (HuaweiAuth.IamToken, "cn-north-4", "p");
            (options.IamUser, options.IamPassword, options.IamDomain) = ("user", "password", "domain");
        });
        registration.TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _tokens);
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _products);
        return registration;
    }

    private sealed class Recorder(List<Uri?> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
