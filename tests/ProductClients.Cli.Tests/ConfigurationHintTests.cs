namespace ProductClients.Cli.Tests;

/// <summary>Checks the messages about a configuration that probably means something else.</summary>
public class ConfigurationHintTests
{
    private const string Canary = "canary-7f3a";

    [Theory]
    [InlineData("ProductClients__ncp__ApiKey", "PRODUCTCLIENTS__NCP__APIKEY")]
    [InlineData("ProductClients__ncp__ApiKey", "productclients__ncp__apikey")]
    [InlineData("ProductClients__ncp__ApiKey", "ProductClients:ncp:ApiKey")]
    public async Task Variables_that_set_one_option_to_two_values_exit_with_2(string first, string second)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables[first] = Canary;
        vendors.Tool.Variables[second] = "another";
        string[][] commands = [["list"], ["registrations"], ["sign", "ncp", "--url", "https://h.example/"]];
        foreach (var command in commands)
        {
            var result = await vendors.Tool.RunAsync(command);
            Assert.Equal(2, result.ExitCode);
            var line = Assert.Single(result.ErrorLines);
            Assert.Contains($"'{first}'", line, StringComparison.Ordinal);
            Assert.Contains($"'{second}'", line, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Variables_that_set_one_option_to_one_value_are_read()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables["ProductClients__ncp__PageSize"] = "7";
        vendors.Tool.Variables["PRODUCTCLIENTS__NCP__PAGESIZE"] = "7";
        var result = await vendors.Tool.RunAsync("list", "ncp", "--format", "ndjson");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("7", vendors.Emulators.Ncp.Requests[0].Query("limit"));
    }

    [Theory]
    [InlineData("SecertKey", "SecretKey")]
    [InlineData("secret", "SecretKey")]
    [InlineData("AccessKeyId", "AccessKey")]
    [InlineData("TimeOut", "TotalTimeout")]
    public async Task Misspelt_option_has_the_probable_name(string key, string meant)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables[$"ProductClients__ncp__{key}"] = Canary;
        var result = await vendors.Tool.RunAsync("list", "ncp");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"The registration 'ncp' (Ncp) cannot be used: {key} is not an option (did you mean {meant}?).",
            Assert.Single(result.ErrorLines));
    }

    [Theory]
    [InlineData(
        """{ "ProductClients": { "a": { "Vender": "Ncp" } } }""",
        "ProductClients:a: Vendor is missing (Vender is not an option; did you mean Vendor?); ")]
    [InlineData(
        """{ "ProductClient": { "a": { "Vendor": "Ncp" } } }""",
        "No registration is configured: c.json has the section 'ProductClient'; did you mean 'ProductClients'?")]
    [InlineData(
        """{ "ProductClients": { "LogLevel": "Debug", "a": { "Vendor": "Qiniu", "Endpoint": "https://h" } } }""",
        "'c.json' has a value for 'LogLevel' in the section 'ProductClients', where each entry is a registration; ")]
    public async Task Misplaced_or_misspelt_key_of_the_file_is_explained(string text, string message)
    {
        using var tool = new Tool();
        tool.Write("c.json", text);
        var result = await tool.RunAsync("registrations", "--config", "c.json");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(message, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "PRODUCTCLIENTS__LOGLEVEL",
        "The environment variable 'PRODUCTCLIENTS__LOGLEVEL' is read as a registration named 'LOGLEVEL', but it has a "
            + "value and no option; remove it, or write an option as ProductClients__NAME__LOGLEVEL.")]
    [InlineData(
        "ProductClients__ncp_SecretKey",
        "The environment variable 'ProductClients__ncp_SecretKey' is read as a registration named 'ncp_SecretKey', "
            + "but it has a value and no option; did you mean ProductClients__ncp__SecretKey?")]
    [InlineData(
        "ProductClients__ncp",
        "The environment variable 'ProductClients__ncp' is read as a registration named 'ncp', but it has a value and "
            + "no option; remove it, or write an option as ProductClients__NAME__ncp.")]
    public async Task Stray_variable_is_explained(string variable, string message)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables[variable] = Canary;
        foreach (var command in new[] { "list", "registrations" })
        {
            var result = await vendors.Tool.RunAsync(command);
            Assert.Equal(2, result.ExitCode);
            Assert.Equal(message, Assert.Single(result.ErrorLines));
        }
    }

    [Fact]
    public async Task Stray_variable_does_not_affect_a_named_registration()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables["PRODUCTCLIENTS__LOGLEVEL"] = "Debug";
        Assert.Equal(0, (await vendors.Tool.RunAsync("list", "ncp")).ExitCode);
    }

    [Fact]
    public async Task Variable_with_one_underscore_is_explained_when_nothing_is_configured()
    {
        using var tool = new Tool();
        tool.Variables["PRODUCTCLIENTS_NCP_VENDOR"] = "Ncp";
        var result = await tool.RunAsync("list");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "'PRODUCTCLIENTS_NCP_VENDOR' has no two underscores",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SecretKey", $"\"{Canary}\"", "SecretKey is used with the quotation marks around it; ")]
    [InlineData("AccessKey", $"'{Canary}'", "AccessKey is used with the quotation marks around it; ")]
    [InlineData("TotalTimeout", "1", "TotalTimeout is '1', which is a number of days; for 1 seconds write 00:00:01 ")]
    [InlineData("RetryDelay", "2", "RetryDelay is '2', which is a number of days; for 2 seconds write 00:00:02 ")]
    [InlineData(
        "CircuitBreakDuration",
        "1",
        "CircuitBreakDuration is '1', which is a number of days; for 1 seconds write 00:00:01 ")]
    public async Task Value_that_probably_means_something_else_is_reported(string key, string value, string message)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Variables[$"ProductClients__ncp__{key}"] = value;
        string[][] commands = [["list", "ncp"], ["registrations"], ["sign", "ncp", "--url", "https://h.example/"]];
        foreach (var command in commands)
        {
            var result = await vendors.Tool.RunAsync(command);
            var line = Assert.Single(
                result.ErrorLines, line => line.StartsWith($"ncp: {message}", StringComparison.Ordinal));
            Assert.EndsWith(
                $"(set in the environment variable 'ProductClients__ncp__{key}').", line, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Offset_without_minutes_is_reported_as_hours()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("c.json", Configurations.With(vendors.Emulators, ("scp", "TimeOffset", "9")));
        var result = await vendors.Tool.RunAsync("registrations", "--config", "c.json");
        Assert.Equal(
            "scp: TimeOffset is '9', which is a number of days; for 9 hours write 09:00:00 (set in 'c.json').",
            result.ErrorLines[0]);
    }

    [Fact]
    public async Task Ordinary_values_are_not_reported()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("c.json", Configurations.With(
            vendors.Emulators,
            ("ncp", "TotalTimeout", "00:01:00"),
            ("ncp", "RetryDelay", "0"),
            ("ncp", "ApiKey", "\""),
            ("scp", "TimeOffset", "09:00")));
        var result = await vendors.Tool.RunAsync("registrations", "--config", "c.json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }
}
