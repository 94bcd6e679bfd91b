using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Api;

/// <summary>Tests of the spans of an interface of the app.</summary>
public sealed class ApiSpanTests
{
    [Fact]
    public async Task Span_is_named_after_the_path_of_the_method_and_has_no_query()
    {
        using var observed = new Observed();
        using var wire = new StubHandler(
            """{"error":{"errorCode":"7","message":"no"}}""", HttpStatusCode.NotFound);
        var services = new ServiceCollection();
        var name = "ncp" + observed.Suffix;
        services.AddProductClients()
            .AddNcp(name, static options => (options.AccessKey, options.SecretKey) = ("AK", "SK"))
            .AddApi<IServerApi>(ServerJson.Default)
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var serviceProvider = services.BuildServiceProvider();
        var api = serviceProvider.GetRequiredKeyedService<IServerApi>(name);

        await Assert.ThrowsAsync<ProductClientException>(
            () => api.GetAsync("1", full: true, TestContext.Current.CancellationToken));

        var span = Assert.Single(observed.Attempts);
        Assert.Equal("GET /servers/{id}", span.DisplayName);
        Assert.Equal("/servers/{id}", span.GetTagItem("url.template"));
        Assert.Equal("https://apigateway.apigw.ntruss.com/api/v1/servers/1?*", span.GetTagItem("url.full"));
        Assert.Equal("404", span.GetTagItem("error.type"));
    }
}
