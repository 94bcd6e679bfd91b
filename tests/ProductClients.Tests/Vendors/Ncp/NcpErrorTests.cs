namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpErrorTests
{
    private static readonly NcpSample Sample = new();

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
    public async Task Gateway_error_is_read(
        int status, string code, string message, ProductErrorCode expected)
    {
        var error = await Sample.ReadErrorAsync(
            status, $$$"""{"error":{"errorCode":"{{{code}}}","message":"{{{message}}}"}}""");
        Assert.Equal(expected, error.Code);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

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
    public async Task Every_error_shape_is_read(string body, string code, string message)
    {
        var error = await Sample.ReadErrorAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData(null)]
    public async Task JSON_error_is_read_with_any_content_type(string? contentType)
    {
        var error = await Sample.ReadErrorAsync(
            429, """{"error":{"errorCode":"410","message":"Throttle Limited"}}""", contentType);
        Assert.Equal("410", error.VendorCode);
    }

    [Fact]
    public async Task Missing_permission_is_not_transient()
    {
        var error = await Sample.ReadErrorAsync(
            401, """{"error":{"errorCode":"210","message":"Permission Denied"}}""");
        Assert.False(error.IsTransient);
    }
}
