using System.Text.Json.Nodes;
using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Every secret option of every vendor, through every way to authenticate: no output of the tool shows one, nor a
/// signature or a token that was made of it.</summary>
public class SecretEchoTests
{
    public static TheoryData<string> Every => [.. Ways.All.Keys];

    public static TheoryData<string> Signing => [.. Ways.All.Keys.Where(static way => !IsToken(way))];

    public static TheoryData<string> Tokens => [.. Ways.All.Keys.Where(IsToken)];

    [Fact]
    public async Task Every_secret_option_is_used_by_an_authentication_method()
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var way in Ways.All.Keys)
        {
            await using var vendors = await Ways.StartAsync(way);
            covered.UnionWith(vendors.SelectMany(static vendor => vendor.Settings
                .Where(static setting => Ways.IsSecret(setting.Value))
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
    public async Task Output_of_list_hides_secrets_that_a_vendor_echoes(string way)
    {
        await using var vendors = await Ways.StartAsync(way);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, way, echo, "Endpoint");
        await AssertHiddenAsync(tool, way, echo, Echo.All, echo.Known);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Output_of_list_hides_secrets_that_a_token_endpoint_echoes(string way)
    {
        await using var vendors = await Ways.StartAsync(way);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, way, echo, way == "huawei IamToken" ? "IamEndpoint" : "TokenEndpoint");
        await AssertHiddenAsync(tool, way, echo, Echo.All, echo.Known);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Output_hides_secrets_when_a_vendor_echoes_nothing(string way)
    {
        await using var vendors = await Ways.StartAsync(way);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, way, echo, "Endpoint");
        foreach (var response in Echo.Silence)
        {
            echo.Response = response;
            foreach (var format in new[] { "table", "json", "ndjson", "csv" })
            {
                var result = await tool.RunAsync(
                    "list", VendorOf(way), "--verbose", "--format", format, "--report", "r.json");
                Hidden.AssertIn(result.Output + result.Error + tool.Read("r.json"), [.. echo.Known, .. echo.Credentials]);
            }
        }

        var registrations = await tool.RunAsync("registrations", "--verbose");
        Hidden.AssertIn(registrations.Output + registrations.Error, [.. echo.Known, .. echo.Credentials]);
        Assert.NotEmpty(echo.Credentials);
    }

    [Theory]
    [MemberData(nameof(Signing))]
    public async Task Sign_shows_credentials_only_in_headers_and_never_a_secret_key(string way)
    {
        await using var vendors = await Ways.StartAsync(way);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, way, echo, "Endpoint");
        var settings = vendors.Single(vendor => vendor.Name == VendorOf(way)).Settings;

        var result = await tool.RunAsync("sign", VendorOf(way), "--url", "https://h.example/a", "--explain", "--verbose");

        var output = JsonNode.Parse(result.Output)!.AsObject();
        var headers = output["headers"]!.AsObject()
            .Select(static header => KeyValuePair.Create(header.Key, header.Value!.GetValue<string>())).ToArray();
        output.Remove("headers");
        var accessKey = settings.GetValueOrDefault("AccessKey") ?? "";
        var credentials = EchoVendor.PartsOf(headers).Except([accessKey]).ToArray();
        Assert.NotEmpty(credentials);
        Hidden.AssertIn(output.ToJsonString() + result.Error, [.. echo.Known, .. credentials]);
        Hidden.AssertIn(
            result.Output,
            settings.Where(static setting => setting.Key is "SecretKey" or "SharedKey").Select(static s => s.Value!));
    }

    // What is compared with the vendor's must be what was signed, to the byte; and the headers beside it show it too.
    [Theory]
    [InlineData("huawei AkSk", false)]
    [InlineData("huawei V11", false)]
    [InlineData("ncp", true)]
    [InlineData("scp", true)]
    [InlineData("qiniu Qiniu", false)]
    [InlineData("qiniu QBox", false)]
    public async Task Explain_shows_an_access_key_only_when_it_is_signed(string way, bool isSigned)
    {
        await using var vendors = await Ways.StartAsync(way);
        await using var echo = await EchoVendor.StartAsync();
        using var tool = Configured(vendors, way, echo, "Endpoint");
        var accessKey = vendors.Single(vendor => vendor.Name == VendorOf(way)).Settings["AccessKey"]!;

        var result = await tool.RunAsync("sign", VendorOf(way), "--url", "https://h.example/a", "--explain");

        Assert.Contains(accessKey, result.Json.GetProperty("headers").ToString(), StringComparison.Ordinal);
        Assert.Equal(
            isSigned, result.Json.GetProperty("stringToSign").GetString()!.Contains(accessKey, StringComparison.Ordinal));
        Assert.False(
            result.Json.TryGetProperty("canonicalRequest", out var canonical)
            && canonical.GetString()!.Contains(accessKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_says_that_explain_shows_an_access_key()
    {
        using var tool = new Tool();
        var help = await tool.RunAsync("sign", "--help");
        Assert.Contains("access key", string.Join(' ', help.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static async Task AssertHiddenAsync(
        Tool tool, string way, EchoVendor echo, IEnumerable<Echo> responses, IEnumerable<string> secrets)
    {
        var masked = 0;
        foreach (var response in responses)
        {
            echo.Response = response;
            var result = await tool.RunAsync("list", VendorOf(way), "--verbose", "--report", "r.json");
            var output = result.Output + result.Error + tool.Read("r.json");
            Hidden.AssertIn(output, [.. secrets, .. echo.Credentials]);
            masked += output.Contains("[redacted]", StringComparison.Ordinal) ? 1 : 0;
        }

        // Else nothing was echoed, or nothing of it was said.
        Assert.True(masked > 5, $"Of all responses, {masked} had something to mask.");
    }

    /// <summary>Configures the tool for one vendor, whose address of one kind is the echo's; the echo knows its secrets.
    /// </summary>
    private static Tool Configured(VendorEmulators vendors, string way, EchoVendor echo, string address)
    {
        var vendor = vendors.Single(vendor => vendor.Name == VendorOf(way));
        var settings = vendor.Settings.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        settings[address] = new Uri(echo.Address, new Uri(settings[address]!).PathAndQuery).AbsoluteUri;
        settings["MaxRetries"] = "0";
        echo.Known = [.. settings.Values.Where(Ways.IsSecret).Distinct()!];
        Assert.NotEmpty(echo.Known);
        var tool = new Tool();
        tool.Write("productclients.json", Configurations.Of(vendor.Name, settings));
        return tool;
    }

    private static string VendorOf(string way) => way.Split(' ')[0];

    private static bool IsToken(string way) => way is "huawei IamToken" or "licensespring OAuth";
}
