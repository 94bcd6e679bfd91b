using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using Refit;

namespace ProductClients.Tests.Api;

/// <summary>A response that a method returns with an error has the headers of the vendor, without secrets.</summary>
public sealed class ApiErrorHeaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"message":"canary-secret"}""")]
    [InlineData(HttpStatusCode.OK, "{canary-secret")]
    public async Task Headers_are_redacted_and_not_doubled(HttpStatusCode status, string body)
    {
        using var wire = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/problem+json"),
            };
            response.Headers.Add("X-Echo", "a canary-secret");
            response.Content.Headers.Add("X-Content-Echo", "a canary-secret");
            response.ReasonPhrase = "canary-secret";
            return response;
        });
        await using var vendor = StubbedVendor.Ncp(
            wire,
            static options => options.SecretKey = "canary-secret",
            static registration => registration.AddApi<IServerApi>(ServerJson.Default));

        using var response = await vendor.Services.GetRequiredKeyedService<IServerApi>("acme")
            .FindAsync("1", Cancellation);

        Assert.NotNull(response.Error);
        Assert.NotNull(wire.Request.Header("x-ncp-apigw-signature-v2"));
        Assert.DoesNotContain("apigw", response.RequestMessage!.Headers.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a [redacted]"], response.Headers!.GetValues("X-Echo"));
        Assert.Equal(["a [redacted]"], response.ContentHeaders!.GetValues("X-Content-Echo"));
        Assert.Equal("[redacted]", response.ReasonPhrase);
        Assert.Equal(
            MediaTypeHeaderValue.Parse("application/problem+json; charset=utf-8"), response.ContentHeaders.ContentType);
        Assert.DoesNotContain("canary", response.Error.ToString(), StringComparison.Ordinal);
        if (response.Error is ApiException { Content: { } content })
        {
            Assert.Equal("""{"message":"[redacted]"}""", content);
            Assert.Equal(content.Length, response.ContentHeaders.ContentLength);
        }
    }
}
