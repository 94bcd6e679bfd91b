using System.Collections.Concurrent;
using System.Text;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>
/// The failure of an invalid body names its page and its position, and quotes it in a safe form.
/// </summary>
public class BrokenBodyTests
{
    [Theory]
    [InlineData("<html>\r\n\u001b[31mSorry\u202E</html>",
        "acme (Ncp): page 1 is not the documented JSON: '<' is an invalid start of a value. "
        + "Path: $ | LineNumber: 0 | BytePositionInLine: 0.; it starts with: <html>   [31mSorry </html>")]
    [InlineData("null", "acme (Ncp): page 1 is null; it starts with: null")]
    [InlineData("", "acme (Ncp): page 1 has an empty body")]
    [InlineData("{}", "acme (Ncp): page 1 has no 'productPage.content'; it starts with: {}")]
    [InlineData("""{"productPage":{"content":[{"productName":"x"}]}}""", "acme (Ncp): product 1 of page 1 has no id")]
    public async Task Invalid_page_is_named_and_quoted(string body, string message)
    {
        await using var vendor = StubbedVendor.Ncp(new StubHandler(body));

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.InvalidResponse, message), (error.Code, error.Message));
    }

    [Fact]
    public async Task Message_names_the_number_of_the_invalid_page()
    {
        var requests = 0;
        var wire = new StubHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent(Interlocked.Increment(ref requests) == 1
                ? StubbedVendor.NcpPage.Replace("\"total\":1", "\"total\":2", StringComparison.Ordinal)
                : """{"productPage":{"total":2,"content":[{"productId":["""),
        });
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.StartsWith("acme (Ncp): page 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Path: $.productPage.content[0].productId | LineNumber: 0 | BytePositionInLine: ",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>", "is not a JSON array; it starts with: <html>")]
    [InlineData(
        """[{"product_name":"a","stack_deps":[]},{"product_name":[]}]""",
        "; the value is []; the product is number 2; it starts with: [{")]
    [InlineData("""[{"product_name":"a","stack_deps":[]},{}]""", "product 2 of page 1 has no id")]
    [InlineData("""[{"product_name":"a","stack_deps":[]}""", "page 1 is not the documented JSON after product 1: ")]
    public async Task Invalid_product_of_an_array_is_named(string body, string part)
    {
        await using var vendor = StubbedVendor.Qiniu(new StubHandler(body));

        var error = await vendor.FailureAsync();

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quote_is_short_and_redacted()
    {
        var body = "the key canary-secret-of-the-key " + new string('x', 50_000);
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler(body), static options => options.SecretKey = "canary-secret-of-the-key");

        var error = await vendor.FailureAsync();

        Assert.Contains("it starts with: the key [redacted] xxx", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1, 500);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task Deep_nesting_is_an_invalid_response(int depth)
    {
        var nested = new string('[', depth) + new string(']', depth);
        await using var paged = StubbedVendor.Ncp(
            new StubHandler("{\"productPage\":{\"content\":[{\"x\":" + nested + "}]}}"));
        await using var streamed = StubbedVendor.Qiniu(new StubHandler("[{\"x\":" + nested + "}]"));

        Assert.Equal(ProductErrorCode.InvalidResponse, (await paged.FailureAsync()).Code);
        Assert.Equal(ProductErrorCode.InvalidResponse, (await streamed.FailureAsync()).Code);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html; charset=iso-8859-1")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Wrong_content_type_alone_is_not_a_failure(string? contentType)
    {
        var wire = new StubHandler(_ =>
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(StubbedVendor.NcpPage));
            if (contentType is not null)
            {
                content.Headers.Add("Content-Type", contentType);
            }

            return new HttpResponseMessage { Content = content };
        });
        await using var vendor = StubbedVendor.Ncp(wire);

        Assert.Single(await vendor.ListAsync());
    }

    [Fact]
    public async Task Stalled_page_times_out_after_the_total_timeout()
    {
        await using var vendor = StubbedVendor.Ncp(Stalling("""{"productPage":"""));
        var started = vendor.Clock.GetUtcNow();

        var error = await vendor.FailureAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(ProductErrorCode.Timeout, error.Code);
        Assert.InRange(vendor.Clock.GetUtcNow() - started, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(80));
    }

    [Fact]
    public async Task Page_sent_byte_by_byte_times_out_after_the_total_timeout()
    {
        var bodies = new ConcurrentQueue<ControlledStream>();
        var wire = new StubHandler(_ =>
        {
            var body = new ControlledStream();
            bodies.Enqueue(body);
            return new HttpResponseMessage { Content = new StreamContent(body) };
        });
        await using var vendor = StubbedVendor.Ncp(wire);
        var started = vendor.Clock.GetUtcNow();

        var listing = Task.Run(() => vendor.ListAsync());
        await vendor.Clock.AdvanceUntilAsync(listing, TimeSpan.FromSeconds(5), () =>
        {
            foreach (var body in bodies)
            {
                body.Write(" ");
            }
        });

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing);
        Assert.Equal(ProductErrorCode.Timeout, error.Code);
        Assert.InRange(vendor.Clock.GetUtcNow() - started, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(80));
    }

    [Fact]
    public async Task Time_until_the_headers_of_an_array_counts_towards_the_total_timeout()
    {
        StubbedVendor? vendor = null;
        var wire = new StubHandler(_ =>
        {
            vendor!.Clock.Advance(TimeSpan.FromSeconds(50));
            return new HttpResponseMessage { Content = new StreamContent(new ControlledStream()) };
        });
        await using var stubbed = vendor = StubbedVendor.Qiniu(
            wire, static options => options.AttemptTimeout = TimeSpan.FromSeconds(60));
        var started = vendor.Clock.GetUtcNow();

        // When this call returns, the listing has the headers and waits for the body.
        var listing = vendor.ListAsync();
        vendor.Clock.Advance(TimeSpan.FromSeconds(11));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing);
        Assert.Equal(
            (ProductErrorCode.Timeout, TimeSpan.FromSeconds(61)), (error.Code, vendor.Clock.GetUtcNow() - started));
    }

    private static StubHandler Stalling(string start) => new(_ =>
    {
        var body = new ControlledStream();
        body.Write(start);
        return new HttpResponseMessage { Content = new StreamContent(body) };
    });
}
