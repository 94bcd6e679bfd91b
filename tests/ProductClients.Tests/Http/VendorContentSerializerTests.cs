using ProductClients.Http;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Tests.Support;
using Refit;

namespace ProductClients.Tests.Http;

/// <summary>What is read with the handlers is named and quoted; without them nobody would take the secrets out.</summary>
public class VendorContentSerializerTests
{
    private static readonly VendorContentSerializer Ncp = new(new Registration("acme", "Acme"), NcpJsonContext.Default);
    private static readonly VendorContentSerializer Qiniu = new(new Registration("acme", "Acme"), QiniuJsonContext.Default);

    [Fact]
    public async Task A_content_no_handler_has_read_is_read()
    {
        using var content = new StringContent(StubbedVendor.NcpPage);

        Assert.NotNull(await Ncp.FromHttpContentAsync<NcpProductList>(content, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("null", "acme (Acme): the response is null")]
    [InlineData("<html>", "acme (Acme): the response is not the documented JSON: '<' is an invalid start of a value")]
    public async Task And_named_but_not_quoted(string text, string message)
    {
        using var content = new StringContent(text);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => Ncp.FromHttpContentAsync<NcpProductList>(content, TestContext.Current.CancellationToken));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("it starts with", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_a_stream_no_handler_guards()
    {
        var error = await Assert.ThrowsAsync<ProductClientException>(async () =>
        {
            using var stream = new MemoryStream("[oops]"u8.ToArray());
            await foreach (var _ in Qiniu.DeserializeStreamAsync<QiniuProduct>(
                stream, StreamingContentFormat.JsonArray, TestContext.Current.CancellationToken))
            {
            }
        });

        Assert.StartsWith("acme (Acme): the response is not the documented JSON", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("it starts with", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_array_that_is_read_with_them_is_quoted()
    {
        await using var vendor = StubbedVendor.Qiniu(new StubHandler("[oops]"));

        var error = await vendor.FailureAsync();

        Assert.EndsWith("; it starts with: [oops]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_an_array_is_shown_without_the_secrets_it_holds()
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
    public async Task A_type_that_was_not_generated_is_named()
    {
        using var content = new StringContent("1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Ncp.FromHttpContentAsync<Version>(content, TestContext.Current.CancellationToken));

        Assert.Equal("NcpJsonContext has no metadata for Version.", error.Message);
    }
}
