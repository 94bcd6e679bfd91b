using System.Net;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringErrorTests
{
    [Fact]
    public async Task The_pages_own_404_is_read()
    {
        var error = await ReadAsync(404, Resources.Seed("licensespring-error-404.json"));
        Assert.Equal(ProductErrorCode.NotFound, error.Code);
        Assert.Equal("unknown_product", error.VendorCode);
        Assert.Equal(
            "unknown_product: Provided product code x was not found.; "
            + "missing_headers: must have required property 'authorization'; missing_parameters: missing parameters",
            error.VendorMessage);
    }

    [Fact]
    public async Task The_message_names_registration_status_code_and_text() => Assert.Equal(
        "acme (LicenseSpring): NotFound (HTTP 404, not_found): Nothing here",
        (await ReadAsync(404, """{"status":404,"code":"not_found","message":"Nothing here"}""")).Message);

    [Theory]
    [InlineData("""{"status":400,"code":"C","message":"M"}""", "C", "M")]
    [InlineData("""{"status":"400","code":"C","message":"M"}""", "C", "M")]
    [InlineData("""{"status":400,"code":17,"message":"M"}""", "17", "M")]
    [InlineData("""{"status":400,"code":"validation_error","message":["M","N"]}""", "validation_error", "M; N")]
    [InlineData("""{"status":400,"code":"validation_error","errors":["M","N"]}""", "validation_error", "M; N")]
    [InlineData("""{"error":"invalid_client","error_description":"M"}""", "invalid_client", "M")]
    [InlineData("""{"date_header_diff":"M"}""", "date_header_diff", "date_header_diff: M")]
    public async Task Every_shape_is_read(string body, string code, string message)
    {
        var error = await ReadAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no route")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"deep\":{\"er\":1}}")]
    [InlineData("{\"code\":")]
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
    [InlineData("signature_mismatch", 400, ProductErrorCode.Authentication)]
    [InlineData("signature_mismatch", 401, ProductErrorCode.Authentication)]
    [InlineData("date_header_diff", 400, ProductErrorCode.Authentication)]
    [InlineData("invalid_api_key", 400, ProductErrorCode.Authentication)]
    [InlineData("hmac_required", 400, ProductErrorCode.Authentication)]
    [InlineData("authorization_invalid_headers", 400, ProductErrorCode.Authentication)]
    [InlineData("authorization_missing_params", 400, ProductErrorCode.Authentication)]
    [InlineData("invalid_client", 400, ProductErrorCode.Authentication)]
    [InlineData("unauthorized_client", 401, ProductErrorCode.Authentication)]
    [InlineData("api_key_product_not_allowed", 400, ProductErrorCode.PermissionDenied)]
    [InlineData("not_found", 404, ProductErrorCode.NotFound)]
    [InlineData("validation_error", 400, ProductErrorCode.InvalidRequest)]
    [InlineData("missing_headers", 400, ProductErrorCode.InvalidRequest)]
    [InlineData("order_id_exists", 409, ProductErrorCode.InvalidRequest)]
    [InlineData("internal_error", 500, ProductErrorCode.Unavailable)]
    [InlineData("never_heard_of", 403, ProductErrorCode.PermissionDenied)]
    public async Task A_code_says_what_it_means_where_the_status_does_not(
        string code, int status, ProductErrorCode expected) => Assert.Equal(
        expected, (await ReadAsync(status, $$"""{"status":{{status}},"code":"{{code}}","message":"M"}""")).Code);

    [Fact]
    public async Task The_request_id_is_the_headers() => Assert.Equal(
        "r-1", (await ReadAsync(400, "", headers: ("X-Request-Id", "r-1"))).RequestId);

    [Theory, MemberData(nameof(Failed.Statuses), MemberType = typeof(Failed))]
    public async Task A_status_without_a_code_says_what_it_means(int status, ProductErrorCode expected)
    {
        var error = await ReadAsync(status, "");
        Assert.Equal(expected, error.Code);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Theory, MemberData(nameof(Failed.Transience), MemberType = typeof(Failed))]
    public async Task Only_a_status_that_may_pass_is_transient(int status, bool isTransient) =>
        Assert.Equal(isTransient, (await ReadAsync(status, """{"code":"C","message":"M"}""")).IsTransient);

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
        Failed.ReadAsync(new LicenseSpringErrorReader(), "LicenseSpring", status, body, contentType, headers);
}
