using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>A gateway may report an error with the status 200.</summary>
public sealed class ErrorInSuccessTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    public static TheoryData<string, string, ProductErrorCode, string?> Errors => new()
    {
        { "Huawei", """{"error_code":"APIGW.0301","error_msg":"M"}""", ProductErrorCode.Authentication, "APIGW.0301" },
        { "Huawei", """{"error_code":"APIG.0101","error_msg":"M"}""", ProductErrorCode.NotFound, "APIG.0101" },
        { "Huawei", """{"error":{"code":403,"message":"M"}}""", ProductErrorCode.PermissionDenied, "403" },
        { "Huawei", """{"error_code":"MSS.1","error_msg":"M"}""", ProductErrorCode.InvalidResponse, "MSS.1" },
        { "LicenseSpring", Spring("hmac_required"), ProductErrorCode.Authentication, "hmac_required" },
        { "LicenseSpring", """{"status":404,"code":"C","message":"M"}""", ProductErrorCode.NotFound, "C" },
        { "LicenseSpring", """{"code":"other","message":"M"}""", ProductErrorCode.InvalidResponse, "other" },
        { "Ncp", Ncp("100"), ProductErrorCode.InvalidRequest, "100" },
        { "Ncp", Ncp("200"), ProductErrorCode.Authentication, "200" },
        { "Ncp", Ncp("210"), ProductErrorCode.PermissionDenied, "210" },
        { "Ncp", Ncp("230"), ProductErrorCode.PermissionDenied, "230" },
        { "Ncp", Ncp("300"), ProductErrorCode.NotFound, "300" },
        { "Ncp", Ncp("430"), ProductErrorCode.InvalidRequest, "430" },
        { "Ncp", Ncp("999"), ProductErrorCode.InvalidResponse, "999" },
        { "Qiniu", """{"code":"622","message":"M"}""", ProductErrorCode.Unavailable, "622" },
        { "Qiniu", """{"code":401,"error":"M"}""", ProductErrorCode.Authentication, "401" },
        { "Qiniu", """{"error":"M"}""", ProductErrorCode.InvalidResponse, null },
        { "Scp", """{"errors":[{"code":"C","status":"403","detail":"M"}]}""", ProductErrorCode.PermissionDenied, "C" },
        { "Scp", """{"errors":[{"code":"C","detail":["M"]}]}""", ProductErrorCode.InvalidResponse, "C" },
        { "Scp", """{"status":404,"error":"M","path":"/"}""", ProductErrorCode.NotFound, "M" },
    };

    /// <summary>Gets an error of each vendor that is retried.</summary>
    public static TheoryData<string, string> TransientErrors => new()
    {
        { "Huawei", """{"error":{"code":503,"message":"M"}}""" },
        { "LicenseSpring", """{"status":503,"code":"internal_error","message":"M"}""" },
        { "Ncp", Ncp("500") },
        { "Qiniu", """{"code":503,"error":"M"}""" },
        { "Scp", """{"errors":[{"code":"C","status":503,"detail":"M"}]}""" },
    };

    [Theory, MemberData(nameof(Errors))]
    public async Task Error_with_status_200_is_reported_in_the_words_of_the_vendor(
        string vendor, string body, ProductErrorCode code, string? vendorCode)
    {
        await using var wired = WiredVendor.Over(new StubHandler(body), vendor);

        var error = await wired.FailureAsync();

        Assert.Equal((code, vendorCode, "M"), (error.Code, error.VendorCode, error.VendorMessage));
        Assert.StartsWith(
            $"acme ({vendor}): {code} (HTTP 200{(vendorCode is null ? "" : ", vendor code " + vendorCode)}): M",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TransientErrors))]
    public async Task Transient_error_with_status_200_is_retried(string vendor, string body)
    {
        var requests = 0;
        var wire = new StubHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent(Interlocked.Increment(ref requests) == 1
                ? body
                : WiredVendor.ResponseWith(vendor, WiredVendor.Product(vendor, 1))),
        });
        await using var wired = WiredVendor.Over(wire, vendor);

        Assert.Single(await wired.ListAsync());
        Assert.Equal(2, wire.Requests.Count);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Body_that_is_neither_products_nor_an_error_is_quoted(string vendor)
    {
        foreach (var (body, quote) in new[]
        {
            ("<html>\r\nbusy canary-secret</html>", "<html>  busy [redacted]</html>"),
            ("{}", "{}"),
            ("{\"a\":\r\n1}", "{\"a\":  1}"),
            ("\"maintenance\"", "\"maintenance\""),
            ("7", "7"),
        })
        {
            await using var wired = WiredVendor.Over(new StubHandler(body), vendor);

            var error = await wired.FailureAsync();

            Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
            Assert.EndsWith($"; it starts with: {quote}", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Products_are_read_when_an_unknown_field_resembles_an_error(string vendor)
    {
        if (VendorSamples.Of(vendor).Page is null)
        {
            return;
        }

        var body = WiredVendor.ResponseWith(vendor, WiredVendor.Product(vendor, 1));
        await using var wired = WiredVendor.Over(
            new StubHandler($$"""{"code":"200","message":"OK",{{body[1..]}}"""), vendor);

        Assert.Single(await wired.ListAsync());
    }

    [Fact]
    public async Task Error_of_the_token_endpoint_with_status_200_is_reported_in_its_words()
    {
        await using var oauth = TokenVendor.LicenseSpring(
            new StubHandler("""{"error":"invalid_client","error_description":"M"}"""), new StubHandler("[]"));
        await using var iam = TokenVendor.Huawei(
            new StubHandler("""{"error":{"code":401,"message":"M","title":"Unauthorized"}}"""), new StubHandler("{}"));

        var ofOAuth = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(oauth));
        var ofIam = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(iam));

        Assert.Equal(
            (ProductErrorCode.Authentication, "invalid_client", "M"),
            (ofOAuth.Code, ofOAuth.VendorCode, ofOAuth.VendorMessage));
        Assert.Equal(
            (ProductErrorCode.Authentication, "401", "M"), (ofIam.Code, ofIam.VendorCode, ofIam.VendorMessage));
    }

    [Theory]
    [InlineData("<html>\nbusy client-secret</html>", "; it starts with: <html> busy [redacted]</html>")]
    [InlineData("""{"expires_in":480}""", """; it starts with: {"expires_in":480}""")]
    // The body may contain a token.
    [InlineData("""{"access_token":["t"]}""", "access_token")]
    public async Task Token_response_without_a_token_is_quoted(string body, string end)
    {
        await using var vendor = TokenVendor.LicenseSpring(new StubHandler(body), new StubHandler("[]"));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(vendor));

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.EndsWith(end, error.Message, StringComparison.Ordinal);
    }

    private static string Spring(string code) => $$"""{"code":"{{code}}","message":"M"}""";

    private static string Ncp(string code) => $$$"""{"error":{"errorCode":"{{{code}}}","message":"M"}}""";
}
