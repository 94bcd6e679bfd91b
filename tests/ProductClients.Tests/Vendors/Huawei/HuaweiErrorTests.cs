using System.Net;
using ProductClients.Vendors.Huawei;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiErrorTests
{
    [Fact]
    public async Task The_pages_400_is_an_invalid_request()
    {
        var error = await ReadAsync(400, Resources.Seed("huawei-error-400.json"));
        Assert.Equal(ProductErrorCode.InvalidRequest, error.Code);
        Assert.Equal("MSS.00000003", error.VendorCode);
        Assert.Equal("Invalid parameter", error.VendorMessage);
    }

    [Fact]
    public async Task The_pages_500_is_transient()
    {
        var error = await ReadAsync(500, Resources.Seed("huawei-error-500.json"));
        Assert.Equal(ProductErrorCode.Unavailable, error.Code);
        Assert.Equal("MSS.00000004", error.VendorCode);
        Assert.Equal("Internal Error", error.VendorMessage);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task The_message_names_registration_status_code_text_and_request() => Assert.Equal(
        "acme (Huawei): InvalidRequest (HTTP 400, MSS.00000003): Invalid parameter [request r-1]",
        (await ReadAsync(400, Resources.Seed("huawei-error-400.json"), headers: ("X-Request-Id", "r-1"))).Message);

    [Theory]
    [InlineData("""{"error_code":"C","error_msg":"M"}""", "C", "M")]
    [InlineData("""{"error_code":"C","error_msg":"M","encoded_authorization_message":"E"}""", "C", "M")]
    [InlineData("""{"code":"C","message":"M"}""", "C", "M")]
    [InlineData("""{"code":401,"message":"M"}""", "401", "M")]
    [InlineData("""{"error":{"code":"C","message":"M"}}""", "C", "M")]
    [InlineData("""{"error":{"code":401,"message":"M","title":"Unauthorized"}}""", "401", "M")]
    [InlineData("""{"error":{"error_code":"C","error_msg":"M"}}""", "C", "M")]
    [InlineData("""{"any":{"other":{"key":{"error_code":"C","error_msg":"M"}}}}""", "C", "M")]
    [InlineData("""{"first":"text","second":{"code":"C","message":"M"}}""", "C", "M")]
    [InlineData("""{"error_code":"C"}""", "C", null)]
    [InlineData("""{"error_description":"M"}""", null, "M")]
    public async Task Every_shape_of_the_vendors_sdk_is_read(string body, string? code, string? message)
    {
        var error = await ReadAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no route")]
    [InlineData("[]")]
    [InlineData("{\"error_code\":")]
    [InlineData("{\"unknown\":\"shape\"}")]
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

    [Fact]
    public async Task A_long_body_is_quoted_in_part() =>
        Assert.Equal(new string('x', 500), (await ReadAsync(500, new string('x', 5000))).VendorMessage);

    [Fact]
    public async Task JSON_nested_deeper_than_any_error_is_quoted()
    {
        var body = string.Concat(Enumerable.Repeat("{\"e\":", 20)) + "{\"code\":\"C\"}" + new string('}', 20);
        Assert.Equal(body, (await ReadAsync(400, body)).VendorMessage);
    }

    [Theory]
    [InlineData("APIGW.0301", 401, ProductErrorCode.Authentication)]
    [InlineData("APIG.0301", 401, ProductErrorCode.Authentication)]
    [InlineData("APIGW.0308", 429, ProductErrorCode.RateLimited)]
    [InlineData("APIG.0308", 429, ProductErrorCode.RateLimited)]
    [InlineData("APIGW.0101", 404, ProductErrorCode.NotFound)]
    [InlineData("APIGW.0201", 400, ProductErrorCode.InvalidRequest)]
    [InlineData("APIGW.0201", 413, ProductErrorCode.InvalidRequest)]
    [InlineData("IAM.0011", 403, ProductErrorCode.PermissionDenied)]
    public async Task A_code_of_the_gateway_says_what_it_means(string code, int status, ProductErrorCode expected) =>
        Assert.Equal(expected, (await ReadAsync(status, $$"""{"error_code":"{{code}}","error_msg":"M"}""")).Code);

    [Fact]
    public async Task A_lost_lock_is_not_repeated()
    {
        var error = await ReadAsync(
            401, """{"error_code":"APIGW.0301","error_msg":"AK access failed to reach the limit,forbidden."}""");
        Assert.Equal(ProductErrorCode.Authentication, error.Code);
        Assert.False(error.IsTransient);
    }

    [Theory]
    [InlineData("failed,ak:AKIDEXAMPLE01,err:ak not exist", "failed,ak:AKID****,err:ak not exist")]
    [InlineData("failed,ak: SHORT,err:ak not exist", "failed,ak: ****,err:ak not exist")]
    [InlineData("ak:AKIDEXAMPLE01", "ak:AKID****")]
    [InlineData("AK:AKIDEXAMPLE01", "AK:AKID****")]
    [InlineData("Ak = AKIDEXAMPLE01&x", "Ak = AKID****&x")]
    [InlineData("ak=AKIDEXAMPLE01", "ak=AKID****")]
    [InlineData("ak:\\\"AKIDEXAMPLE01\\\",err", "ak:\"AKID****\",err")]
    [InlineData("{\\\"ak\\\": \\\"AKIDEXAMPLE01\\\"}", "{\"ak\": \"AKID****\"}")]
    [InlineData("ak:AKIDEXAMPLE01*TAIL,err", "ak:AKID****,err")]
    [InlineData("ak:SHORT*TAIL,err", "ak:****,err")]
    [InlineData("failed,ak:******,err:ak not exist", "failed,ak:******,err:ak not exist")]
    [InlineData("the task:of today", "the task:of today")]
    [InlineData("the TASK=of today", "the TASK=of today")]
    public async Task The_access_key_in_the_gateways_message_is_masked(string message, string shown) => Assert.Equal(
        shown, (await ReadAsync(401, $$"""{"error_code":"APIGW.0301","error_msg":"{{message}}"}""")).VendorMessage);

    [Fact]
    public async Task The_request_id_comes_from_the_header_first()
    {
        var error = await ReadAsync(
            400, """{"error_code":"C","request_id":"body"}""", headers: ("X-Request-Id", "header"));
        Assert.Equal("header", error.RequestId);
    }

    [Fact]
    public async Task The_request_id_comes_from_the_body_else() =>
        Assert.Equal("body", (await ReadAsync(400, """{"error_code":"C","request_id":"body"}""")).RequestId);

    [Theory, MemberData(nameof(Failed.Statuses), MemberType = typeof(Failed))]
    public async Task A_status_without_a_code_says_what_it_means(int status, ProductErrorCode expected)
    {
        var error = await ReadAsync(status, "");
        Assert.Equal(expected, error.Code);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Theory, MemberData(nameof(Failed.Transience), MemberType = typeof(Failed))]
    public async Task Only_a_status_that_may_pass_is_transient(int status, bool isTransient) =>
        Assert.Equal(isTransient, (await ReadAsync(status, """{"error_code":"C"}""")).IsTransient);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    [InlineData("Wed, 01 Jan 2020 00:00:00 GMT", 0)]
    public async Task Retry_after_is_read_in_both_forms(string value, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds), (await ReadAsync(503, "", headers: ("Retry-After", value))).RetryAfter);

    [Fact]
    public async Task Without_retry_after_there_is_none() => Assert.Null((await ReadAsync(503, "")).RetryAfter);

    [Fact]
    public async Task A_redirect_names_where_it_would_go()
    {
        var error = await ReadAsync(302, "", headers: ("Location", "https://elsewhere.example.com/"));
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Contains("https://elsewhere.example.com/", error.Message, StringComparison.Ordinal);
    }

    private static Task<ProductClientException> ReadAsync(
        int status,
        string body,
        string? contentType = "application/json",
        params (string Name, string Value)[] headers) =>
        Failed.ReadAsync(new HuaweiErrorReader(), "Huawei", status, body, contentType, headers);
}
