namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpErrorTests
{
    private static readonly ScpSample Sample = new();

    private const string Bare =
        """{"errors":[{"code":"C","detail":"D","title":"T","status":"400","request_id":"r-1"}]}""";

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
    public async Task Every_error_shape_is_read(string body, string code, string message)
    {
        var error = await Sample.ReadErrorAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData("HmacValidFail")]
    [InlineData("rejected by gateway")]
    [InlineData("catalog has not target")]
    public async Task Rejection_by_the_gateway_is_not_transient(string detail)
    {
        var error = await Sample.ReadErrorAsync(401, $$"""{"errors":[{"detail":"{{detail}}","status":"401"}]}""");
        Assert.Equal(ProductErrorCode.Authentication, error.Code);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task Request_id_of_the_header_precedes_the_body() =>
        Assert.Equal("header", (await Sample.ReadErrorAsync(400, Bare, headers: ("X-Request-Id", "header"))).RequestId);
}
