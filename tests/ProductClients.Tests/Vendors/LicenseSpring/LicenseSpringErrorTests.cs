using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringErrorTests
{
    private static readonly LicenseSpringSample Sample = new();

    [Fact]
    public async Task Documented_404_is_read()
    {
        var error = await Sample.ReadErrorAsync(404, Resources.Seed("licensespring-error-404.json"));
        Assert.Equal(ProductErrorCode.NotFound, error.Code);
        Assert.Equal("unknown_product", error.VendorCode);
        Assert.Equal(
            "unknown_product: Provided product code x was not found.; "
            + "missing_headers: must have required property 'authorization'; missing_parameters: missing parameters",
            error.VendorMessage);
    }

    [Theory]
    [InlineData("""{"status":400,"code":"C","message":"M"}""", "C", "M")]
    [InlineData("""{"status":"400","code":"C","message":"M"}""", "C", "M")]
    [InlineData("""{"status":400,"code":17,"message":"M"}""", "17", "M")]
    [InlineData("""{"status":400,"code":"validation_error","message":["M","N"]}""", "validation_error", "M; N")]
    [InlineData("""{"status":400,"code":"validation_error","errors":["M","N"]}""", "validation_error", "M; N")]
    [InlineData("""{"error":"invalid_client","error_description":"M"}""", "invalid_client", "M")]
    [InlineData("""{"date_header_diff":"M"}""", "date_header_diff", "date_header_diff: M")]
    public async Task Every_error_shape_is_read(string body, string code, string message)
    {
        var error = await Sample.ReadErrorAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
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
    public async Task Vendor_code_maps_to_an_error_code(
        string code, int status, ProductErrorCode expected)
    {
        var error = await Sample.ReadErrorAsync(
            status, $$"""{"status":{{status}},"code":"{{code}}","message":"M"}""");
        Assert.Equal(expected, error.Code);
    }
}
