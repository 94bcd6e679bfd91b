using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Checks what list prints after a vendor has rejected the credentials.</summary>
public class RejectedSignatureTests
{
    [Theory]
    [InlineData("huawei", "SecretKey", "vendor code APIGW.0301")]
    [InlineData("ncp", "SecretKey", "vendor code 200")]
    [InlineData("scp", "SecretKey", "vendor code HmacValidFail")]
    [InlineData("licensespring", "SharedKey", "vendor code signature_mismatch")]
    [InlineData("qiniu", "SecretKey", "HTTP 401)")]
    public async Task Rejected_signature_points_to_sign_and_names_the_code_of_the_vendor(
        string name, string option, string code)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("c.json", Configurations.With(vendors.Emulators, (name, option, "another-secret")));

        var result = await vendors.Tool.RunAsync("list", name, "--config", "c.json");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(code, result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(
            $"    To see what was signed: productclients sign {name} --config 'c.json' --explain --url URL",
            result.ErrorLines[^1]);
        var sign = await vendors.Tool.RunAsync(
            "sign", name, "--config", "c.json", "--explain", "--url", "https://h.example/");
        Assert.Equal(0, sign.ExitCode);
    }

    [Theory]
    [InlineData("huawei IamToken", "huawei", "IamPassword")]
    [InlineData("licensespring OAuth", "licensespring", "ClientSecret")]
    public async Task Rejected_token_request_does_not_point_to_sign(string method, string name, string option)
    {
        await using var emulators = await VendorEmulators.StartAsync(AuthenticationMethods.All[method]);
        using var tool = new Tool();
        tool.Write("productclients.json", Configurations.With(emulators, (name, option, "another-secret")));
        var result = await tool.RunAsync("list", name);
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith(
            $"{name} (", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_connection_names_the_host_and_the_port()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("c.json", Configurations.With(
            vendors.Emulators, ("ncp", "Endpoint", "http://127.0.0.1:1/api/v1"), ("ncp", "MaxRetries", "0")));
        var result = await vendors.Tool.RunAsync("list", "ncp", "--config", "c.json");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith(
            "ncp (Ncp): Network: the connection failed: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.EndsWith("(127.0.0.1:1)", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
