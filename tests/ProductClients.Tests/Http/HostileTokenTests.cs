using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Tests.Http;

/// <summary>A malformed response of a token endpoint is an invalid response.</summary>
public class HostileTokenTests
{
    [Theory]
    [InlineData("tok\u0001en")]
    [InlineData("töken")]
    [InlineData("\\ud800")]
    [InlineData("a\\r\\nX-Evil: 1")]
    public async Task Token_that_cannot_be_a_header_value_is_an_invalid_response(string token)
    {
        var wire = new StubHandler("[]");
        await using var serviceProvider = LicenseSpring(
            new StubHandler($$"""{"access_token":"{{token}}","expires_in":600}"""), wire);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Empty(wire.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"token":"x"}""")]
    [InlineData("""{"token":{"expires_at":1}}""")]
    [InlineData("""{"token":{"expires_at":"soon"}}""")]
    [InlineData("""{"token":{"expires_at":"\ud8002026-01-01T00:00:00.000000Z"}}""")]
    [InlineData("""{"\ud800":{}}""")]
    public async Task Undocumented_iam_response_is_an_invalid_response(string body)
    {
        var iam = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(body) };
            response.Headers.Add("X-Subject-Token", "token");
            return response;
        });
        var services = new ServiceCollection();
        var registration = services.AddProductClients().AddHuawei("acme", static options =>
        {
            options.Auth = HuaweiAuth.IamToken;
            options.Region = "cn-north-4";
            options.ProjectId = "p";
            (options.IamUser, options.IamPassword, options.IamDomain) = ("user", "password", "domain");
        });
        registration.TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(() => iam);
        await using var serviceProvider = services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.InvalidResponse, 1), (error.Code, iam.Requests.Count));
    }

    private static ServiceProvider LicenseSpring(HttpMessageHandler tokens, HttpMessageHandler wire)
    {
        var services = new ServiceCollection();
        var registration = services.AddProductClients().AddLicenseSpring("acme", static options =>
        {
            options.Auth = LicenseSpringAuth.OAuth;
            options.ClientId = "id";
            options.ClientSecret = "client-secret";
            options.TokenEndpoint = new Uri("https://tokens.example/token");
        });
        registration.TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(() => tokens);
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        return services.BuildServiceProvider();
    }
}
