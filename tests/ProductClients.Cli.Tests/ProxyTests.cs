namespace ProductClients.Cli.Tests;

/// <summary>Runs the tool as a separate process behind the proxies of its environment variables.</summary>
public class ProxyTests
{
    private const string Password = "can@ry/7f3a:#é x";

    [Fact]
    public async Task Embedded_emulators_are_reached_without_the_proxy()
    {
        await using var proxy = new RecordingProxy(503);
        var address = $"http://127.0.0.1:{proxy.Port}";

        var result = await RunAsync(
            ["list", "--embedded", "--format", "ndjson"],
            ("HTTP_PROXY", address),
            ("http_proxy", address),
            ("HTTPS_PROXY", address),
            ("ALL_PROXY", address),
            ("NO_PROXY", null),
            ("no_proxy", null));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.NotEmpty(result.NdJson);
        Assert.Empty(proxy.Heads);
    }

    [Theory]
    [InlineData("http", 407)]
    [InlineData("http", 403)]
    [InlineData("http", 503)]
    [InlineData("socks5", 407)]
    [InlineData("socks4a", 407)]
    public async Task Password_of_a_proxy_is_not_shown_when_the_proxy_rejects_the_request(string scheme, int status)
    {
        await using var proxy = new RecordingProxy(status);
        using var directory = new Tool();
        var configuration = directory.Write("c.json", Configurations.Of("qiniu", new Dictionary<string, string?>
        {
            ["Vendor"] = "Qiniu",
            ["Endpoint"] = "https://spock.example",
            ["RetryDelay"] = "00:00:00.001",
        }));
        var address = $"{scheme}://canary-user:{Password}@127.0.0.1:{proxy.Port}";

        var result = await RunAsync(
            [
                "list", "--verbose",
                "--config", directory.PathOf(configuration),
                "--report", directory.PathOf("r.json"),
            ],
            ("HTTPS_PROXY", address),
            ("https_proxy", address),
            ("ALL_PROXY", null),
            ("NO_PROXY", null),
            ("no_proxy", null));

        Assert.Equal(4, result.ExitCode);
        var output = result.Output + result.Error + directory.Read("r.json");
        Assert.DoesNotContain("canary", output, StringComparison.Ordinal);
        Assert.DoesNotContain("can@ry", output, StringComparison.Ordinal);
        Assert.DoesNotContain("7f3a", output, StringComparison.Ordinal);
        Assert.Contains("qiniu (Qiniu): Network: the proxy ", result.Error, StringComparison.Ordinal);
        var error = directory.ReadJson("r.json").GetProperty("registrations")[0].GetProperty("error");
        Assert.Equal("Network", error.GetProperty("code").GetString());
        // After a 407 the password is sent once. After a 503 the request has three retries.
        Assert.Equal(status == 503 ? 4 : scheme == "http" && status == 407 ? 2 : 1, proxy.Heads.Count);
    }

    // The variables are set for the child process only, because other tests run in this process.
    private static Task<ToolResult> RunAsync(string[] arguments, params (string Name, string? Value)[] variables) =>
        ToolProcess.RunAsync(AppContext.BaseDirectory, arguments, variables);
}
