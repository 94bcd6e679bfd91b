using System.Net;
using ProductClients.Vendors.Scp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpErrorTests
{
    private const string Bare =
        """{"errors":[{"code":"C","detail":"D","title":"T","status":"400","request_id":"r-1"}]}""";

    [Fact]
    public async Task The_message_names_registration_status_code_text_and_request() => Assert.Equal(
        "acme (Scp): InvalidRequest (HTTP 400, C): D [request r-1]", (await ReadAsync(400, Bare)).Message);

    [Theory]
    [InlineData(Bare, "C", "D")]
    [InlineData("""{"errors":[{"code":"C","detail":"D","title":"T","status":400}]}""", "C", "D")]
    [InlineData("""{"errors":[{"code":"C","detail":["D","E"],"title":"T"}]}""", "C", "D; E")]
    [InlineData("""{"errors":[{"code":17,"detail":"D"}]}""", "17", "D")]
    [InlineData("""{"errors":[{"code":"C","title":"T"}]}""", "C", "T")]
    [InlineData("""{"errors":[{"title":"T","detail":"D"}]}""", "T", "D")]
    [InlineData("""{"errors":[{"code":"C","detail":"D"},{"code":"C2","detail":"D2"}]}""", "C", "D")]
    [InlineData("""{"code":"C","message":"M"}""", "C", "M")]
    [InlineData("""{"timestamp":1,"status":404,"error":"Not Found","path":"/v1/product"}""", "Not Found", "Not Found")]
    [InlineData("""{"timestamp":1,"status":404,"error":"Not Found","message":"M","path":"/v1"}""", "Not Found", "M")]
    public async Task Every_envelope_of_the_platform_is_read(string body, string code, string message)
    {
        var error = await ReadAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no route")]
    [InlineData("[]")]
    [InlineData("{\"errors\":[]}")]
    [InlineData("{\"errors\":[\"text\"]}")]
    [InlineData("{\"errors\":\"text\"}")]
    [InlineData("{\"errors\":")]
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
    [InlineData("HmacValidFail")]
    [InlineData("rejected by gateway")]
    [InlineData("catalog has not target")]
    public async Task An_error_response_of_the_gateway_is_not_repeated(string detail)
    {
        var error = await ReadAsync(401, $$"""{"errors":[{"detail":"{{detail}}","status":"401"}]}""");
        Assert.Equal(ProductErrorCode.Authentication, error.Code);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task The_request_id_comes_from_the_body_first() =>
        Assert.Equal("r-1", (await ReadAsync(400, Bare, headers: ("X-Request-Id", "header"))).RequestId);

    [Fact]
    public async Task The_request_id_comes_from_the_header_else() =>
        Assert.Equal("header", (await ReadAsync(400, "", headers: ("X-Request-Id", "header"))).RequestId);

    [Theory, MemberData(nameof(Failed.Statuses), MemberType = typeof(Failed))]
    public async Task A_status_says_what_it_means(int status, ProductErrorCode expected)
    {
        var error = await ReadAsync(status, "");
        Assert.Equal(expected, error.Code);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Theory, MemberData(nameof(Failed.Transience), MemberType = typeof(Failed))]
    public async Task Only_a_status_that_may_pass_is_transient(int status, bool isTransient) =>
        Assert.Equal(isTransient, (await ReadAsync(status, Bare)).IsTransient);

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
        Failed.ReadAsync(new ScpErrorReader(), "Scp", status, body, contentType, headers);
}
