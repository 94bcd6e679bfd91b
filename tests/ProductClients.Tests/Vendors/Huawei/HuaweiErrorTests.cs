using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiErrorTests
{
    private static readonly HuaweiSample Sample = new();

    [Fact]
    public async Task Documented_400_is_an_invalid_request()
    {
        var error = await Sample.ReadErrorAsync(400, Resources.Seed("huawei-error-400.json"));
        Assert.Equal(ProductErrorCode.InvalidRequest, error.Code);
        Assert.Equal("MSS.00000003", error.VendorCode);
        Assert.Equal("Invalid parameter", error.VendorMessage);
    }

    [Fact]
    public async Task Documented_500_is_transient()
    {
        var error = await Sample.ReadErrorAsync(500, Resources.Seed("huawei-error-500.json"));
        Assert.Equal(ProductErrorCode.Unavailable, error.Code);
        Assert.Equal("MSS.00000004", error.VendorCode);
        Assert.Equal("Internal Error", error.VendorMessage);
        Assert.True(error.IsTransient);
    }

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
    [InlineData("""{"error_code":"C"}""", "C", """{"error_code":"C"}""")]
    [InlineData("""{"error_description":"M"}""", null, "M")]
    public async Task Every_error_shape_of_the_SDK_is_read(string body, string? code, string message)
    {
        var error = await Sample.ReadErrorAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Fact]
    public async Task JSON_nested_too_deep_is_the_vendor_message()
    {
        var body = string.Concat(Enumerable.Repeat("{\"e\":", 20)) + "{\"code\":\"C\"}" + new string('}', 20);
        Assert.Equal(body, (await Sample.ReadErrorAsync(400, body)).VendorMessage);
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
    public async Task Gateway_code_maps_to_an_error_code(string code, int status, ProductErrorCode expected) =>
        Assert.Equal(
            expected,
            (await Sample.ReadErrorAsync(status, $$"""{"error_code":"{{code}}","error_msg":"M"}""")).Code);

    [Fact]
    public async Task Locked_access_key_is_not_transient()
    {
        var error = await Sample.ReadErrorAsync(
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
    public async Task Access_key_in_the_gateway_message_is_masked(string message, string masked)
    {
        var error = await Sample.ReadErrorAsync(
            401, $$"""{"error_code":"APIGW.0301","error_msg":"{{message}}"}""");
        Assert.Equal(masked, error.VendorMessage);
    }

    [Fact]
    public async Task Request_id_of_the_header_precedes_the_body()
    {
        var error = await Sample.ReadErrorAsync(
            400, """{"error_code":"C","request_id":"body"}""", headers: ("X-Request-Id", "header"));
        Assert.Equal("header", error.RequestId);
    }

    [Fact]
    public async Task Request_id_is_read_from_the_body_without_a_header()
    {
        var error = await Sample.ReadErrorAsync(400, """{"error_code":"C","request_id":"body"}""");
        Assert.Equal("body", error.RequestId);
    }
}
