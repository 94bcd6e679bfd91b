using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class RetryAfterTests
{
    [Theory]
    [InlineData("61")]
    [InlineData("5000000")]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_wait_beyond_the_budget_is_not_begun(string retryAfter)
    {
        var vendor = Vendor(retryAfter);

        var error = await FailureOf(vendor);

        Assert.Equal((ProductErrorCode.RateLimited, 1, 1), (error.Code, error.Attempts, vendor.Requests.Count));
        Assert.True(error.RetryAfter > TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_wait_within_the_budget_is_kept_to()
    {
        var vendor = Vendor("0");

        var error = await FailureOf(vendor);

        Assert.Equal((4, 4), (error.Attempts, vendor.Requests.Count));
    }

    private static StubHandler Vendor(string retryAfter) => new(_ =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.Add("Retry-After", retryAfter);
        return response;
    });

    private static async Task<ProductClientException> FailureOf(StubHandler vendor)
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("acme", static options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "SK";
            options.RetryDelay = TimeSpan.Zero;
        }).HttpClient.ConfigurePrimaryHttpMessageHandler(() => vendor);
        await using var provider = services.BuildServiceProvider();
        var lister = provider.GetRequiredKeyedService<IProductLister>("acme");
        return await Assert.ThrowsAsync<ProductClientException>(() => lister.ListAsync().ToListAsync());
    }
}
