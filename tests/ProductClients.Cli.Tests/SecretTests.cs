using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

public class SecretTests
{
    private const string Canary = "canary-7f3a";

    [Theory]
    [InlineData("list", "--verbose")]
    [InlineData("list", "--verbose", "--format", "json")]
    [InlineData("watch", "--once", "--state", "s", "--verbose")]
    [InlineData("registrations", "--verbose")]
    [InlineData("sign", "ncp", "--url", "https://h.example/", "--explain", "--verbose")]
    [InlineData("sign", "huawei", "--url", "https://h.example/", "--explain", "--verbose")]
    [InlineData("sign", "scp", "--url", "https://h.example/", "--explain", "--verbose")]
    [InlineData("sign", "qiniu", "--url", "https://h.example/", "--explain", "--verbose")]
    [InlineData("sign", "licensespring", "--url", "https://h.example/", "--explain", "--verbose")]
    [InlineData("call", "ncp", "GET", "/products", "--include", "--verbose")]
    [InlineData("call", "huawei", "GET", "/v1", "--include", "--verbose")]
    [InlineData("call", "scp", "GET", "/v1/products", "--include", "--verbose")]
    [InlineData("call", "qiniu", "GET", "/", "--include", "--verbose")]
    [InlineData("call", "licensespring", "GET", "/", "--include", "--verbose")]
    public async Task Output_of_every_command_hides_secrets(params string[] command)
    {
        await using var vendors = await WithWrongSecretsAsync();
        var result = await vendors.Tool.RunAsync(command);
        Assert.DoesNotContain(Canary, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_that_a_vendor_echoes_is_redacted()
    {
        await using var vendors = await WithWrongSecretsAsync();
        vendors.Emulators.Huawei.FailNext(EmulatorFault.Status(
            400, $$"""{ "error_code": "X.1", "error_msg": "you sent {{Canary}}-huawei, did you not" }"""));
        var result = await vendors.Tool.RunAsync("list", "huawei", "--verbose", "--report", "r.json");
        Assert.Contains("you sent [redacted], did you not", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, result.Error + vendors.Tool.Read("r.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Y2FuYXJ5LTdmM2EtaHVhd2Vp")]
    [InlineData("CANARY-7F3A-HUAWEI")]
    [InlineData("canary%2D7f3a%2Dhuawei")]
    public async Task Secret_that_a_vendor_echoes_in_another_encoding_is_redacted(string form)
    {
        await using var vendors = await WithWrongSecretsAsync();
        vendors.Emulators.Huawei.FailNext(EmulatorFault.Status(
            400, $$"""{ "error_code": "X.1", "error_msg": "you sent {{form}}, did you not" }"""));
        var result = await vendors.Tool.RunAsync("list", "huawei", "--verbose", "--report", "r.json");
        var output = result.Output + result.Error + vendors.Tool.Read("r.json");
        Assert.DoesNotContain(form, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_about_an_invalid_option_hides_secrets()
    {
        await using var vendors = await WithWrongSecretsAsync();
        vendors.Tool.Variables["ProductClients__ncp__Typo"] = Canary;
        vendors.Tool.Variables["ProductClients__ncp__AccessKey"] = "";
        var result = await vendors.Tool.RunAsync("list", "--verbose");
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain(Canary, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_that_a_vendor_echoes_as_code_or_request_id_is_redacted()
    {
        await using var vendors = await WithWrongSecretsAsync();
        vendors.Emulators.Huawei.FailNext(EmulatorFault.Status(
            400, $$"""{ "error_code": "{{Canary}}-huawei", "error_msg": "m", "request_id": "{{Canary}}-huawei" }"""));
        var result = await vendors.Tool.RunAsync("list", "huawei", "--verbose", "--report", "r.json");
        Assert.Equal(4, result.ExitCode);
        Assert.DoesNotContain(Canary, result.Error + vendors.Tool.Read("r.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_about_an_invalid_endpoint_hides_the_secret_in_it()
    {
        await using var vendors = await WithWrongSecretsAsync();
        vendors.Tool.Variables["ProductClients__ncp__Endpoint"] = $"http://127.0.0.1:1/?key={Canary}-ncp";
        var result = await vendors.Tool.RunAsync("list", "ncp", "--verbose");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("?key=[redacted]", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WRONG-ACCESS-KEY-1234", "WRON****")]
    [InlineData("WRONGKEY1", "****")]
    [InlineData("AK", "****")]
    public async Task Access_key_that_the_Huawei_gateway_echoes_is_redacted(string accessKey, string redacted)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables["ProductClients__huawei__AccessKey"] = accessKey;
        var result = await vendors.Tool.RunAsync("list", "huawei", "--verbose", "--report", "r.json");
        Assert.Equal(4, result.ExitCode);
        foreach (var output in new[] { result.Error, vendors.Tool.Read("r.json") })
        {
            Assert.Contains($"Get secretKey failed,ak:{redacted},err:ak not exist", output, StringComparison.Ordinal);
            Assert.DoesNotContain($"ak:{accessKey}", output, StringComparison.Ordinal);
        }
    }

    // With wrong secrets, every vendor rejects the request and may repeat what it was sent.
    private static async Task<Vendors> WithWrongSecretsAsync()
    {
        var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("productclients.json", Configurations.With(
            vendors.Emulators,
            ("huawei", "SecretKey", $"{Canary}-huawei"),
            ("ncp", "SecretKey", $"{Canary}-ncp"),
            ("scp", "SecretKey", $"{Canary}-scp"),
            ("licensespring", "SharedKey", $"{Canary}-licensespring"),
            ("qiniu", "SecretKey", $"{Canary}-qiniu")));
        return vendors;
    }
}
