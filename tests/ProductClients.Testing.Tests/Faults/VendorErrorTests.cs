using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Faults;

public sealed class VendorErrorTests : IAsyncLifetime
{
    private readonly WireClient _client = new();
    private VendorEmulators _vendors = null!;

    public async ValueTask InitializeAsync() => _vendors = await VendorEmulators.StartAsync(
        options => options.UseTimeProvider(new ManualTimeProvider(Signed.Noon)), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _vendors.DisposeAsync();
    }

    [Theory]
    [InlineData(400, "MSS.00000003")]
    [InlineData(401, "APIGW.0301")]
    [InlineData(404, "APIGW.0101")]
    [InlineData(429, "APIGW.0308")]
    [InlineData(500, "MSS.00000004")]
    public async Task Huawei_names_the_error_in_error_code(int status, string expected)
    {
        var body = await FailAsync(_vendors.Huawei, status);
        Assert.Equal(expected, JsonElement.Parse(body).GetProperty("error_code").GetString());
        Assert.NotEmpty(JsonElement.Parse(body).GetProperty("error_msg").GetString()!);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Scp_lists_errors_with_the_status_as_text(int status)
    {
        var error = JsonElement.Parse(await FailAsync(_vendors.Scp, status)).GetProperty("errors")[0];
        Assert.Equal($"{status}", error.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(400, "validation_error")]
    [InlineData(401, "signature_mismatch")]
    [InlineData(500, "internal_error")]
    public async Task LicenseSpring_names_the_error_in_code(int status, string expected)
    {
        var body = JsonElement.Parse(await FailAsync(_vendors.LicenseSpring, status));
        Assert.Equal(expected, body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task LicenseSpring_404_has_the_body_of_the_vendors_page()
    {
        var body = JsonElement.Parse(await FailAsync(_vendors.LicenseSpring, 404));
        Assert.Equal(
            ["unknown_product", "missing_headers", "missing_parameters"],
            body.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData(401, """{"error":"bad token"}""")]
    [InlineData(573, """{"error":"too many requests"}""")]
    [InlineData(599, """{"error":"internal server error"}""")]
    public async Task Qiniu_names_the_error_in_error(int status, string expected) =>
        Assert.Equal(expected, await FailAsync(_vendors.Qiniu, status));

    [Fact]
    public async Task Token_request_fails_only_by_a_condition()
    {
        await using var huawei = await HuaweiEmulator.StartAsync(
            options => options.Auth = HuaweiEmulatorAuth.IamToken, TestContext.Current.CancellationToken);
        var token = new Outgoing("POST", huawei.Endpoint, "/v3/auth/tokens") { Body = "{}" };
        huawei.FailNext(EmulatorFault.VendorError(500));
        Assert.Equal(400, (await _client.TextAsync(token)).Status);
        huawei.FailWhen(request => request.Kind == EmulatorRequestKind.Token, EmulatorFault.VendorError(503));
        Assert.Equal(503, (await _client.TextAsync(token)).Status);
        Assert.Equal(500, (await _client.TextAsync(Signed.Products(huawei))).Status);
    }

    private async Task<string> FailAsync(VendorEmulator vendor, int expected)
    {
        vendor.FailNext(EmulatorFault.VendorError(expected));
        var (status, body) = await _client.TextAsync(Signed.Products(vendor));
        Assert.Equal(expected, status);
        return body;
    }
}
