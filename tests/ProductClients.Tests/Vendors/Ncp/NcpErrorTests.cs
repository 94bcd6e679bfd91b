using System.Net;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpErrorTests
{
    [Theory]
    [InlineData(400, "100", "Bad Request Exception", ProductErrorCode.InvalidRequest)]
    [InlineData(401, "200", "Authentication Failed", ProductErrorCode.Authentication)]
    [InlineData(401, "210", "Permission Denied", ProductErrorCode.PermissionDenied)]
    [InlineData(403, "230", "Forbidden", ProductErrorCode.PermissionDenied)]
    [InlineData(404, "300", "Not Found Exception", ProductErrorCode.NotFound)]
    [InlineData(429, "400", "Quota Exceeded", ProductErrorCode.RateLimited)]
    [InlineData(429, "410", "Throttle Limited", ProductErrorCode.RateLimited)]
    [InlineData(429, "420", "Rate Limited", ProductErrorCode.RateLimited)]
    [InlineData(413, "430", "Request Entity Too Large", ProductErrorCode.InvalidRequest)]
    [InlineData(503, "500", "Endpoint Error", ProductErrorCode.Unavailable)]
    [InlineData(504, "510", "Endpoint Timeout", ProductErrorCode.Unavailable)]
    [InlineData(500, "900", "Unexpected Error", ProductErrorCode.Unavailable)]
    public async Task An_error_of_the_gateway_is_read(int status, string code, string message, ProductErrorCode expected)
    {
        var error = await ReadAsync(status, $$$"""{"error":{"errorCode":"{{{code}}}","message":"{{{message}}}"}}""");
        Assert.Equal(expected, error.Code);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Fact]
    public async Task The_message_names_registration_status_code_text_and_request() => Assert.Equal(
        "acme (Ncp): Authentication (HTTP 401, 200): Authentication Failed: Invalid authentication information. "
        + "[request t-1]",
        (await ReadAsync(
            401,
            """{"error":{"errorCode":"200","message":"Authentication Failed","details":"Invalid authentication information."}}""",
            headers: ("x-ncp-trace-id", "t-1"))).Message);

    [Theory]
    [InlineData("""{"error":{"errorCode":"200","message":"M","details":"D"}}""", "200", "M: D")]
    [InlineData("""{"error":{"errorCode":200,"message":"M","details":"D"}}""", "200", "M: D")]
    [InlineData("""{"error":{"errorCode":"200","message":"M","details":null}}""", "200", "M")]
    [InlineData("""{"error":{"errorCode":"200","message":"M","details":""}}""", "200", "M")]
    [InlineData("""{"error":{"errorCode":"200","message":"M"}}""", "200", "M")]
    [InlineData("""{"error":{"errorCode":"200","details":"D"}}""", "200", "D")]
    [InlineData("""{"responseError":{"returnCode":"1","returnMessage":"M"}}""", "1", "M")]
    [InlineData("""{"responseError":{"returnCode":1,"returnMessage":"M"}}""", "1", "M")]
    [InlineData("""{"errorMessage":"M","errorCode":"1"}""", "1", "M")]
    [InlineData("""{"errorMessage":"M","errorCode":1}""", "1", "M")]
    public async Task Every_envelope_of_the_platform_is_read(string body, string code, string message)
    {
        var error = await ReadAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData(null)]
    public async Task JSON_is_read_whatever_its_content_type_says(string? contentType)
    {
        var error = await ReadAsync(429, """{"error":{"errorCode":"410","message":"Throttle Limited"}}""", contentType);
        Assert.Equal("410", error.VendorCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no route")]
    [InlineData("[]")]
    [InlineData("{\"error\":\"text\"}")]
    [InlineData("{\"error\":")]
    public async Task Anything_else_is_the_message_as_it_is(string body)
    {
        var error = await ReadAsync(404, body, "text/plain");
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

    [Fact]
    public async Task The_request_id_is_the_trace_id() =>
        Assert.Equal("t-1", (await ReadAsync(400, "", headers: ("x-ncp-trace-id", "t-1"))).RequestId);

    [Fact]
    public async Task A_missing_permission_is_not_repeated() => Assert.False(
        (await ReadAsync(401, """{"error":{"errorCode":"210","message":"Permission Denied"}}""")).IsTransient);

    [Theory, MemberData(nameof(Failed.Statuses), MemberType = typeof(Failed))]
    public async Task A_status_without_a_code_says_what_it_means(int status, ProductErrorCode expected)
    {
        var error = await ReadAsync(status, "");
        Assert.Equal(expected, error.Code);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Theory, MemberData(nameof(Failed.Transience), MemberType = typeof(Failed))]
    public async Task Only_a_status_that_may_pass_is_transient(int status, bool isTransient) => Assert.Equal(
        isTransient, (await ReadAsync(status, """{"error":{"errorCode":"900","message":"M"}}""")).IsTransient);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    public async Task Retry_after_is_read_in_both_forms(string value, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds), (await ReadAsync(429, "", headers: ("Retry-After", value))).RetryAfter);

    private static Task<ProductClientException> ReadAsync(
        int status,
        string body,
        string? contentType = "application/json",
        params (string Name, string Value)[] headers) =>
        Failed.ReadAsync(new NcpErrorReader(), "Ncp", status, body, contentType, headers);
}
