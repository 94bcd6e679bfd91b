using System.Net;
using ProductClients.Vendors.Qiniu;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuErrorTests
{
    [Fact]
    public async Task The_pages_622_is_read()
    {
        var error = await ReadAsync(622, Resources.Seed("qiniu-error-622.json"));
        Assert.Equal(622, (int)error.StatusCode!);
        Assert.Equal("622", error.VendorCode);
        Assert.Equal("List Products Error", error.VendorMessage);
        Assert.Equal(ProductErrorCode.Unavailable, error.Code);
    }

    [Fact]
    public async Task The_pages_622_is_final() =>
        Assert.False((await ReadAsync(622, Resources.Seed("qiniu-error-622.json"))).IsTransient);

    [Fact]
    public async Task The_message_names_registration_status_code_text_and_request() => Assert.Equal(
        "acme (Qiniu): Unavailable (HTTP 622, 622): List Products Error [request r-1]",
        (await ReadAsync(622, Resources.Seed("qiniu-error-622.json"), headers: ("X-Reqid", "r-1"))).Message);

    [Theory]
    [InlineData("""{"message":"M","code":"622"}""", "622", "M")]
    [InlineData("""{"code":401,"error":"M"}""", "401", "M")]
    [InlineData("""{"error":"M"}""", null, "M")]
    [InlineData("""{"message":"M"}""", null, "M")]
    [InlineData("""{"error":"E","message":"M"}""", null, "E")]
    public async Task Both_shapes_are_read(string body, string? code, string message)
    {
        var error = await ReadAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no route")]
    [InlineData("[]")]
    [InlineData("{\"code\":")]
    [InlineData("404 page not found")]
    public async Task Anything_else_is_the_message_as_it_is(string body)
    {
        var error = await ReadAsync(404, body, contentType: null);
        Assert.Null(error.VendorCode);
        Assert.Equal(body, error.VendorMessage);
        Assert.Equal(ProductErrorCode.NotFound, error.Code);
    }

    [Fact]
    public async Task The_page_of_a_balancer_is_quoted_on_one_line()
    {
        var error = await ReadAsync(502, Failed.Html, "text/html");
        Assert.Equal("<html>  <head><title>502 Bad Gateway</title></head>  </html>", error.VendorMessage);
        Assert.True(error.IsTransient);
    }

    [Theory]
    [InlineData(573, ProductErrorCode.RateLimited)]
    [InlineData(579, ProductErrorCode.Unavailable)]
    [InlineData(599, ProductErrorCode.Unavailable)]
    [InlineData(612, ProductErrorCode.Unknown)]
    [InlineData(614, ProductErrorCode.Unknown)]
    [InlineData(631, ProductErrorCode.Unknown)]
    [InlineData(701, ProductErrorCode.Unknown)]
    public async Task A_status_of_the_vendors_own_says_what_it_means(int status, ProductErrorCode expected) =>
        Assert.Equal(expected, (await ReadAsync(status, """{"error":"M"}""")).Code);

    [Fact]
    public async Task A_clock_that_is_off_is_a_matter_of_permission_to_the_vendor() => Assert.Equal(
        ProductErrorCode.PermissionDenied,
        (await ReadAsync(403, """{"error":"request time too skewed"}""")).Code);

    [Fact]
    public async Task The_request_id_is_the_headers() => Assert.Equal(
        "r-1", (await ReadAsync(400, "", headers: ("X-Reqid", "r-1"))).RequestId);

    [Theory, MemberData(nameof(Failed.Statuses), MemberType = typeof(Failed))]
    public async Task A_status_says_what_it_means(int status, ProductErrorCode expected)
    {
        var error = await ReadAsync(status, "");
        Assert.Equal(expected, error.Code);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Theory, MemberData(nameof(Failed.Transience), MemberType = typeof(Failed))]
    public async Task Only_a_status_that_may_pass_is_transient(int status, bool isTransient) =>
        Assert.Equal(isTransient, (await ReadAsync(status, """{"error":"M"}""")).IsTransient);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    public async Task Retry_after_is_read_in_both_forms(string value, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds), (await ReadAsync(503, "", headers: ("Retry-After", value))).RetryAfter);

    private static Task<ProductClientException> ReadAsync(
        int status,
        string body,
        string? contentType = "application/json",
        params (string Name, string Value)[] headers) =>
        Failed.ReadAsync(new QiniuErrorReader(), "Qiniu", status, body, contentType, headers);
}
