using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuErrorTests
{
    private static readonly QiniuSample Sample = new();

    [Fact]
    public async Task Documented_622_is_read()
    {
        var error = await Sample.ReadErrorAsync(622, Resources.Seed("qiniu-error-622.json"));
        Assert.Equal(622, (int)error.StatusCode!);
        Assert.Equal("622", error.VendorCode);
        Assert.Equal("List Products Error", error.VendorMessage);
        Assert.Equal(ProductErrorCode.Unavailable, error.Code);
    }

    [Fact]
    public async Task Documented_622_is_not_transient() =>
        Assert.False((await Sample.ReadErrorAsync(622, Resources.Seed("qiniu-error-622.json"))).IsTransient);

    [Theory]
    [InlineData("""{"message":"M","code":"622"}""", "622", "M")]
    [InlineData("""{"code":401,"error":"M"}""", "401", "M")]
    [InlineData("""{"error":"M"}""", null, "M")]
    [InlineData("""{"message":"M"}""", null, "M")]
    [InlineData("""{"error":"E","message":"M"}""", null, "E")]
    public async Task Both_error_shapes_are_read(string body, string? code, string message)
    {
        var error = await Sample.ReadErrorAsync(400, body);
        Assert.Equal(code, error.VendorCode);
        Assert.Equal(message, error.VendorMessage);
    }

    [Theory]
    [InlineData(573, ProductErrorCode.RateLimited)]
    [InlineData(579, ProductErrorCode.Unavailable)]
    [InlineData(599, ProductErrorCode.Unavailable)]
    [InlineData(612, ProductErrorCode.Unknown)]
    [InlineData(614, ProductErrorCode.Unknown)]
    [InlineData(631, ProductErrorCode.Unknown)]
    [InlineData(701, ProductErrorCode.Unknown)]
    public async Task Http_status_of_Qiniu_maps_to_an_error_code(int status, ProductErrorCode expected) =>
        Assert.Equal(expected, (await Sample.ReadErrorAsync(status, """{"error":"M"}""")).Code);

    [Fact]
    public async Task Skewed_clock_is_permission_denied() => Assert.Equal(
        ProductErrorCode.PermissionDenied,
        (await Sample.ReadErrorAsync(403, """{"error":"request time too skewed"}""")).Code);
}
