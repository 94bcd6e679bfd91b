using System.Text.Json.Nodes;
using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>No output of the tool shows a secret option, or a signature or token made from it. The tests cover every
/// secret option of every vendor and every authentication method.</summary>
public class SecretEchoTests
{
    public static TheoryData<string> Every => [.. AuthenticationMethods.All.Keys];

    public static TheoryData<string> Signing =>
        [.. AuthenticationMethods.All.Keys.Where(static method => !IsToken(method))];

    public static TheoryData<string> Tokens => [.. AuthenticationMethods.All.Keys.Where(IsToken)];

    [Fact]
    public async Task Every_secret_option_is_used_by_an_authentication_method()
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in AuthenticationMethods.All.Keys)
        {
            await using var vendors = await AuthenticationMethods.StartAsync(method);
            covered.UnionWith(vendors.SelectMany(static vendor => vendor.Settings
                .Where(static setting => AuthenticationMethods.IsSecret(setting.Value))
                .Select(setting => $"{vendor.Settings["Vendor"]}Options.{setting.Key}")));
        }

        var options = typeof(VendorOptions).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(VendorOptions)))
            .SelectMany(static type => type.GetProperties()
                .Where(static property => property.PropertyType == typeof(Secret))
                .Select(property => $"{type.Name}.{property.Name}"));
        Assert.Equal(options.Order(), covered.Order());
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Output_of_list_hides_secrets_that_a_vendor_echoes(string method)
    {
        await using var vendors = await AuthenticationMethods.StartAsync(method);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, method, echo, "Endpoint");
        await AssertHiddenAsync(echo, Echo.All, echo.Known, () => ListAsync(tool, method));
    }

    // The body of a success response is printed as it is, so it may contain anything.
    [Theory]
    [MemberData(nameof(Every))]
    public async Task Output_of_call_hides_secrets_that_an_error_response_echoes(string method)
    {
        await using var vendors = await AuthenticationMethods.StartAsync(method);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, method, echo, "Endpoint");
        await AssertHiddenAsync(
            echo,
            Echo.All.Where(static response => response.Status >= 300),
            echo.Known,
            () => tool.RunAsync("call", VendorOf(method), "GET", "/servers", "--include", "--verbose"));
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Output_of_list_hides_secrets_that_a_token_endpoint_echoes(string method)
    {
        await using var vendors = await AuthenticationMethods.StartAsync(method);
        await using var echo = await EchoVendor.StartAsync();
        var address = method == "huawei IamToken" ? "IamEndpoint" : "TokenEndpoint";
        using var tool = Configured(vendors, method, echo, address);
        await AssertHiddenAsync(echo, Echo.All, echo.Known, () => ListAsync(tool, method));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Output_hides_secrets_when_a_vendor_echoes_nothing(string method)
    {
        await using var vendors = await AuthenticationMethods.StartAsync(method);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, method, echo, "Endpoint");
        foreach (var response in Echo.WithoutEcho)
        {
            echo.Response = response;
            foreach (var format in new[] { "table", "json", "ndjson", "csv" })
            {
                var result = await tool.RunAsync(
                    "list", VendorOf(method), "--verbose", "--format", format, "--report", "r.json");
                var output = result.Output + result.Error + tool.Read("r.json");
                Secrets.AssertNotIn(output, [.. echo.Known, .. echo.Credentials]);
            }
        }

        var registrations = await tool.RunAsync("registrations", "--verbose");
        Secrets.AssertNotIn(registrations.Output + registrations.Error, [.. echo.Known, .. echo.Credentials]);
        Assert.NotEmpty(echo.Credentials);
    }

    [Theory]
    [MemberData(nameof(Signing))]
    public async Task Sign_shows_credentials_only_in_headers_and_never_a_secret_key(string method)
    {
        await using var vendors = await AuthenticationMethods.StartAsync(method);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, method, echo, "Endpoint");
        var settings = vendors.Single(vendor => vendor.Name == VendorOf(method)).Settings;

        var result = await tool.RunAsync(
            "sign", VendorOf(method), "--url", "https://h.example/a", "--explain", "--verbose");

        var output = JsonNode.Parse(result.Output)!.AsObject();
        var headers = output["headers"]!.AsObject()
            .Select(static header => KeyValuePair.Create(header.Key, header.Value!.GetValue<string>())).ToArray();
        output.Remove("headers");
        var accessKey = settings.GetValueOrDefault("AccessKey") ?? "";
        var credentials = EchoVendor.PartsOf(headers).Except([accessKey]).ToArray();
        Assert.NotEmpty(credentials);
        Secrets.AssertNotIn(output.ToJsonString() + result.Error, [.. echo.Known, .. credentials]);
        Secrets.AssertNotIn(
            result.Output,
            settings.Where(static setting => setting.Key is "SecretKey" or "SharedKey").Select(static s => s.Value!));
    }

    // The string to sign is compared with the vendor's, so it must be exact. The headers show the access key too.
    [Theory]
    [InlineData("huawei AkSk", false)]
    [InlineData("huawei V11", false)]
    [InlineData("ncp", true)]
    [InlineData("scp", true)]
    [InlineData("qiniu Qiniu", false)]
    [InlineData("qiniu QBox", false)]
    public async Task Explain_shows_an_access_key_only_when_it_is_signed(string method, bool isSigned)
    {
        await using var vendors = await AuthenticationMethods.StartAsync(method);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, method, echo, "Endpoint");
        var accessKey = vendors.Single(vendor => vendor.Name == VendorOf(method)).Settings["AccessKey"]!;

        var result = await tool.RunAsync("sign", VendorOf(method), "--url", "https://h.example/a", "--explain");

        Assert.Contains(accessKey, result.Json.GetProperty("headers").ToString(), StringComparison.Ordinal);
        Assert.Equal(
            isSigned,
            result.Json.GetProperty("stringToSign").GetString()!.Contains(accessKey, StringComparison.Ordinal));
        Assert.False(
            result.Json.TryGetProperty("canonicalRequest", out var canonical)
            && canonical.GetString()!.Contains(accessKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_says_that_explain_shows_an_access_key()
    {
        using var tool = new Tool();
        var help = await tool.RunAsync("sign", "--help");
        var words = help.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("access key", string.Join(' ', words), StringComparison.Ordinal);
    }

    private static async Task AssertHiddenAsync(
        EchoVendor echo, IEnumerable<Echo> responses, IEnumerable<string> secrets, Func<Task<ToolResult>> run)
    {
        var redacted = 0;
        foreach (var response in responses)
        {
            echo.Response = response;
            var result = await run();
            Secrets.AssertNotIn(result.Output + result.Error, [.. secrets, .. echo.Credentials]);
            redacted += (result.Output + result.Error).Contains("[redacted]", StringComparison.Ordinal) ? 1 : 0;
        }

        // Otherwise the vendor echoed nothing, or the messages did not contain the echo.
        Assert.True(redacted > 5, $"Only {redacted} responses had something to redact.");
    }

    // The report is part of the output.
    private static async Task<ToolResult> ListAsync(Tool tool, string method)
    {
        var result = await tool.RunAsync("list", VendorOf(method), "--verbose", "--report", "r.json");
        return result with { Output = result.Output + tool.Read("r.json") };
    }

    /// <summary>Configures the tool for one vendor and replaces one of its addresses by that of the echo server. The
    /// echo server gets the secrets of the vendor.</summary>
    private static Tool Configured(VendorEmulators vendors, string method, EchoVendor echo, string address)
    {
        var vendor = vendors.Single(vendor => vendor.Name == VendorOf(method));
        var settings = vendor.Settings.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        settings[address] = new Uri(echo.Address, new Uri(settings[address]!).PathAndQuery).AbsoluteUri;
        settings["MaxRetries"] = "0";
        echo.Known = [.. settings.Values.Where(AuthenticationMethods.IsSecret).Distinct()!];
        Assert.NotEmpty(echo.Known);
        var tool = new Tool();
        tool.Write("productclients.json", Configurations.Of(vendor.Name, settings));
        return tool;
    }

    private static string VendorOf(string method) => method.Split(' ')[0];

    private static bool IsToken(string method) => method is "huawei IamToken" or "licensespring OAuth";
}
