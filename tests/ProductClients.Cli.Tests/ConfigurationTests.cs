namespace ProductClients.Cli.Tests;

public class ConfigurationTests
{
    [Fact]
    public async Task List_without_a_configuration_suggests_embedded()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--embedded", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{ "ProductClients": { "a": { "x": 1, "X": 2 } } }""")]
    [InlineData("{}")]
    [InlineData("""{ "ProductClients": {} }""")]
    [InlineData("""{ "ProductClients": { "a": {} } }""")]
    [InlineData("""{ "ProductClients": { "a": { "Vendor": "Nobody" } } }""")]
    [InlineData("""{ "ProductClients": { "a": { "Vendor": "Ncp" } } }""")]
    [InlineData("""{ "ProductClients": { "a b": { "Vendor": "Ncp" } } }""")]
    [InlineData("""
        { "ProductClients": { "a": { "Vendor": "Ncp", "AccessKey": "a", "SecretKey": "s", "Typo": "1" } } }
        """)]
    public async Task Invalid_configuration_prints_one_message_and_exits_with_2(string text)
    {
        using var tool = new Tool();
        tool.Write("it.json", text);
        foreach (var command in new[] { "list", "registrations" })
        {
            var result = await tool.RunAsync(command, "--config", "it.json", "--verbose");
            Assert.Equal(2, result.ExitCode);
            Assert.Single(result.ErrorLines);
            Assert.Empty(result.Output);
        }
    }

    [Fact]
    public async Task Each_invalid_registration_has_a_message()
    {
        using var tool = new Tool();
        tool.Write("productclients.json", """
            { "ProductClients": { "a": { "Vendor": "Ncp" }, "b": { "Vendor": "Scp" } } }
            """);
        var result = await tool.RunAsync("list");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.ErrorLines.Length);
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData("missing/it.json")]
    [InlineData(".")]
    public async Task Unreadable_file_exits_with_2(string file)
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list", "--config", file);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{file}'", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_registration_lists_the_configured_names()
    {
        await using var vendors = await Vendors.StartAsync();
        string[][] commands = [["list", "ncp", "nope"], ["sign", "nope", "--url", "https://h.example/"]];
        foreach (var command in commands)
        {
            var result = await vendors.Tool.RunAsync(command);
            Assert.Equal(2, result.ExitCode);
            Assert.Equal(
                ["No registration is named 'nope'. The configured names are: huawei, licensespring, ncp, qiniu, scp."],
                result.ErrorLines);
        }
    }

    [Fact]
    public async Task Registration_is_configured_by_environment_variables_alone()
    {
        await using var vendors = await Vendors.StartAsync();
        using var tool = new Tool();
        foreach (var (key, value) in vendors.Emulators.Ncp.Settings)
        {
            tool.Variables[$"ProductClients__ncp__{key}"] = value;
        }

        var result = await tool.RunAsync("list", "--format", "ndjson");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(85, result.NdJson.Count);
    }

    [Fact]
    public async Task Environment_variable_overrides_the_file()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables["PRODUCTCLIENTS__NCP__SECRETKEY"] = "another";
        var result = await vendors.Tool.RunAsync("list", "ncp");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("ncp (Ncp): Authentication", result.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_option_replaces_the_file_in_the_working_directory()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("other.json", Configurations.Of("mine", vendors.Emulators.Ncp.Settings));
        var result = await vendors.Tool.RunAsync("list", "--config", "other.json", "--format", "ndjson");
        Assert.All(
            result.NdJson,
            static product => Assert.Equal("mine", product.GetProperty("registration").GetString()));
    }

    [Fact]
    public async Task Embedded_does_not_read_the_configuration()
    {
        using var tool = new Tool();
        tool.Write("productclients.json", "{ broken");
        tool.Variables["ProductClients__ncp__Typo"] = "1";
        Assert.Equal(0, (await tool.RunAsync("registrations", "--embedded")).ExitCode);
    }
}
