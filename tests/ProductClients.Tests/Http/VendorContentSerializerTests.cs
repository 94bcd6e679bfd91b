using ProductClients.Http;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Tests.Support;
using Refit;

namespace ProductClients.Tests.Http;

/// <summary>
/// Invalid content is named. It is quoted only when the handlers have read it, because only they redact secrets.
/// </summary>
public class VendorContentSerializerTests
{
    private static readonly VendorContentSerializer Ncp = new(
        new Registration("acme", "Acme"), NcpJsonContext.Default, "productId");

    private static readonly VendorContentSerializer Qiniu = new(
        new Registration("acme", "Acme"), QiniuJsonContext.Default, "product_name");

    [Fact]
    public void Body_of_a_request_is_refused() => Assert.Equal(
        "The typed interfaces send no body.",
        Assert.Throws<NotSupportedException>(() => Ncp.ToHttpContent("text")).Message);

    [Fact]
    public async Task Content_is_read_without_the_handlers()
    {
        using var content = new StringContent(StubbedVendor.NcpPage);

        Assert.NotNull(await Ncp.FromHttpContentAsync<NcpProductList>(content, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("null", "acme (Acme): the response is null")]
    [InlineData("<html>", "acme (Acme): the response is not the documented JSON: '<' is an invalid start of a value")]
    public async Task Invalid_content_is_named_but_not_quoted_without_the_handlers(string text, string message)
    {
        using var content = new StringContent(text);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => Ncp.FromHttpContentAsync<NcpProductList>(content, TestContext.Current.CancellationToken));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("it starts with", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Array_is_read_as_it_arrives_without_the_handlers()
    {
        await using var stream = new ControlledStream();
        stream.Write("""[{"product_name":"a"},{""");
        var products = Qiniu.DeserializeStreamAsync<QiniuProduct>(
            stream, StreamingContentFormat.JsonArray, TestContext.Current.CancellationToken);

        await foreach (var product in products)
        {
            Assert.Equal("a", product!.ProductName);
            return;
        }

        Assert.Fail("There was no product.");
    }

    [Fact]
    public async Task Invalid_stream_is_named_but_not_quoted_without_the_handlers()
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(async () =>
        {
            using var stream = new MemoryStream("[oops]"u8.ToArray());
            await foreach (var _ in Qiniu.DeserializeStreamAsync<QiniuProduct>(
                stream, StreamingContentFormat.JsonArray, TestContext.Current.CancellationToken))
            {
            }
        });

        Assert.StartsWith(
            "acme (Acme): the response is not the documented JSON", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("it starts with", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_array_is_quoted_with_the_handlers()
    {
        await using var vendor = StubbedVendor.Qiniu(new StubHandler("[oops]"));

        var error = await vendor.FailureAsync();

        Assert.EndsWith("; it starts with: [oops]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_that_breaks_an_array_is_redacted()
    {
        var body = new ControlledStream();
        body.Write(StubbedVendor.QiniuArray[..^1] + ",");
        body.Complete(new IOException("the proxy saw canary-secret"));
        var wire = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) });
        await using var vendor = StubbedVendor.Qiniu(wire, static options =>
        {
            options.Auth = QiniuAuth.Qiniu;
            options.AccessKey = "access";
            options.SecretKey = "canary-secret";
        });

        var error = await vendor.FailureAsync();

        Assert.Equal("acme (Qiniu): the connection failed: the proxy saw [redacted]", error.Message);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_without_generated_metadata_is_named()
    {
        using var content = new StringContent("1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Ncp.FromHttpContentAsync<Version>(content, TestContext.Current.CancellationToken));

        Assert.Equal("NcpJsonContext has no metadata for System.Version.", error.Message);
    }
}
