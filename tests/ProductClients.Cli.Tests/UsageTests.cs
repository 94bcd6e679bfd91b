namespace ProductClients.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData()]
    [InlineData("nonsense")]
    [InlineData("list", "--nonsense")]
    [InlineData("sign", "--nonsense", "--url", "https://h.example/")]
    [InlineData("list", "--embedded", "--format", "xml")]
    [InlineData("list", "--embedded", "--format", "1")]
    [InlineData("list", "--embedded", "--format")]
    [InlineData("list", "--embedded", "--take", "0")]
    [InlineData("list", "--embedded", "--take", "1", "--take", "2")]
    [InlineData("list", "--embedded", "--page-size", "x")]
    [InlineData("list", "--embedded", "--page-size", "10001")]
    [InlineData("list", "--embedded", "--status", "Nonsense")]
    [InlineData("list", "--embedded", "--sort", "created")]
    [InlineData("list", "--embedded", "--created-from", "31.01.2024")]
    [InlineData("list", "--embedded", "--created-from", "2024-02-01", "--created-to", "2024-01-31")]
    [InlineData("list", "--embedded", "--config", "x.json")]
    [InlineData("list", "--embedded", "--continue", "x")]
    [InlineData("list", "--embedded", "--continue", "x", "ncp", "scp")]
    [InlineData("list", "--embedded", "ncp", "--continue", "no token")]
    [InlineData("diff", "a.ndjson")]
    [InlineData("diff", "-", "-")]
    [InlineData("diff", "a.ndjson", "--nonsense")]
    [InlineData("diff", "a.ndjson", "missing.ndjson")]
    [InlineData("diff", "a.ndjson", "b.ndjson", "--format", "table")]
    [InlineData("diff", "a.ndjson", "b.ndjson", "--ignore", "id")]
    [InlineData("watch", "--embedded", "--once")]
    [InlineData("watch", "--embedded", "--once", "--state", "-")]
    [InlineData("watch", "--embedded", "--once", "--state", "s", "--interval", "1s")]
    [InlineData("watch", "--embedded", "--interval", "0s")]
    [InlineData("watch", "--embedded", "--interval", "25h")]
    [InlineData("watch", "--embedded", "--interval", "1d")]
    [InlineData("watch", "--embedded", "--format", "json")]
    [InlineData("watch", "--embedded", "--take", "1")]
    [InlineData("watch", "--embedded", "--state", "missing/s")]
    [InlineData("sign", "ncp")]
    [InlineData("call", "ncp", "GET")]
    [InlineData("call", "ncp", "GET", "/products", "--query", "x")]
    [InlineData("call", "ncp", "GET", "/products", "--header", "x")]
    [InlineData("call", "ncp", "GET", "/products", "--header", "X: 한글")]
    [InlineData("call", "ncp", "G T", "/products", "--embedded")]
    [InlineData("call", "ncp", "POST", "/products", "--embedded", "--body", "missing.json")]
    [InlineData("emulate", "--port", "65535")]
    [InlineData("emulate", "--port", "0")]
    public async Task Invalid_command_line_exits_with_2_and_prints_only_a_message(params string[] args)
    {
        using var tool = new Tool();
        var result = await tool.RunAsync(args);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task All_invalid_values_are_reported_together()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list", "--take", "x", "--sort", "y");
        Assert.Contains("--take is 'x'", result.Error, StringComparison.Ordinal);
        Assert.Contains("--sort is 'y'", result.Error, StringComparison.Ordinal);
        Assert.Contains("productclients list --help", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("list", "--help")]
    [InlineData("diff", "--help")]
    [InlineData("watch", "--help")]
    [InlineData("sign", "--help")]
    [InlineData("call", "--help")]
    [InlineData("registrations", "--help")]
    [InlineData("emulate", "--help")]
    public async Task Help_is_printed_to_the_standard_output(params string[] args)
    {
        using var tool = new Tool();
        var result = await tool.RunAsync(args);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("  productclients ", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Version_option_prints_the_package_version()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", result.Output);
    }

    [Fact]
    public async Task Value_with_an_at_sign_is_not_a_response_file()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", "--name", "@nothing", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Json.EnumerateArray());
    }
}
