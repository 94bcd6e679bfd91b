using System.Net;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class IncompleteStatusTests
{
    public static TheoryData<HttpStatusCode, string> Statuses => new()
    {
        { HttpStatusCode.NoContent, "InvalidResponse (HTTP 204): the server sent no content" },
        { HttpStatusCode.ResetContent, "InvalidResponse (HTTP 205): the server sent no content" },
        { HttpStatusCode.PartialContent, "InvalidResponse (HTTP 206): the server sent only a part of the content" },
    };

    [Theory, MemberData(nameof(Statuses))]
    public async Task Success_status_without_the_complete_content_is_reported_by_its_status(
        HttpStatusCode status, string message)
    {
        foreach (var body in new[] { "", StubbedVendor.NcpPage })
        {
            var wire = new StubHandler(body, status);
            await using var vendor = StubbedVendor.Ncp(wire);

            var error = await vendor.FailureAsync();

            Assert.Equal($"acme (Ncp): {message}", error.Message);
            Assert.Equal((status, 1), (error.StatusCode, wire.Requests.Count));
        }
    }

    [Theory, MemberData(nameof(Statuses))]
    public async Task Array_without_the_complete_content_is_reported_by_its_status(
        HttpStatusCode status, string message)
    {
        await using var vendor = StubbedVendor.Qiniu(new StubHandler(StubbedVendor.QiniuArray, status));

        Assert.Equal($"acme (Qiniu): {message}", (await vendor.FailureAsync()).Message);
    }

    [Theory, MemberData(nameof(Statuses))]
    public async Task Token_response_without_content_is_reported_by_its_status(HttpStatusCode status, string message)
    {
        await using var vendor = TokenVendor.LicenseSpring(new StubHandler("", status), new StubHandler("[]"));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(vendor));

        Assert.Equal($"acme (LicenseSpring): {message}", error.Message);
    }
}
