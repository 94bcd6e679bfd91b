namespace ProductClients.Cli.Tests;

public class SignTests
{
    private const string Url = "https://apigateway.apigw.ntruss.com/api/v1/products?limit=1";

    [Fact]
    public async Task Sign_prints_only_the_headers_it_adds()
    {
        using var tool = WithNcp();
        var result = await tool.RunAsync("sign", "ncp", "--url", Url, "--at", "2023-11-14T22:13:20Z");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["headers"], result.Json.EnumerateObject().Select(static property => property.Name));
        Assert.Equal(
            ["x-ncp-apigw-timestamp", "x-ncp-iam-access-key", "x-ncp-apigw-signature-v2"],
            result.Json.GetProperty("headers").EnumerateObject().Select(static header => header.Name));
        Assert.Equal(
            "1700000000000", result.Json.GetProperty("headers").GetProperty("x-ncp-apigw-timestamp").GetString());
    }

    [Fact]
    public async Task Explain_prints_no_canonical_request_when_the_scheme_has_none()
    {
        using var tool = WithNcp();
        var result = await tool.RunAsync("sign", "ncp", "--url", Url, "--at", "2023-11-14T22:13:20Z", "--explain");
        Assert.Equal(
            ["headers", "stringToSign"], result.Json.EnumerateObject().Select(static property => property.Name));
        Assert.Equal(
            "GET /api/v1/products?limit=1\n1700000000000\nACCESS", result.Json.GetProperty("stringToSign").GetString());
    }

    [Theory]
    [InlineData("2023-11-14T22:13:20Z")]
    [InlineData("2023-11-14T22:13:20.000Z")]
    [InlineData("2023-11-15T07:13:20+09:00")]
    [InlineData("2023-11-14T22:13:20")]
    [InlineData("20231114T221320Z")]
    public async Task At_accepts_every_form_of_a_time(string at)
    {
        using var tool = WithNcp();
        var result = await tool.RunAsync("sign", "ncp", "--url", Url, "--at", at);
        Assert.Equal(
            "1700000000000", result.Json.GetProperty("headers").GetProperty("x-ncp-apigw-timestamp").GetString());
    }

    [Theory]
    [InlineData("/api/v1/products")]
    [InlineData("api/v1/products")]
    [InlineData("ftp://host/")]
    [InlineData("https://user:password@host/")]
    [InlineData("")]
    public async Task Url_that_is_not_an_absolute_HTTP_URL_is_rejected(string url)
    {
        using var tool = WithNcp();
        var result = await tool.RunAsync("sign", "ncp", "--url", url);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--url is", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--at", "yesterday")]
    [InlineData("--header", "no colon")]
    [InlineData("--header", ": no name")]
    [InlineData("--method", "G E T")]
    [InlineData("--header", "X-Bad\u0001: x")]
    public async Task Invalid_option_value_is_rejected(string option, string value)
    {
        using var tool = WithNcp();
        var result = await tool.RunAsync("sign", "ncp", "--url", Url, option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public async Task Sign_exits_with_2_when_the_registration_does_not_sign()
    {
        using var tool = new Tool();
        tool.Write("productclients.json", """
            { "ProductClients": { "q": { "Vendor": "Qiniu", "Endpoint": "https://spock.example.com" } } }
            """);
        var result = await tool.RunAsync("sign", "q", "--url", "https://spock.example.com/api/products");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            ["q (Qiniu) does not sign requests: its Auth is None. Choose a registration whose Auth signs requests."],
            result.ErrorLines);
    }

    [Theory]
    [InlineData("Huawei", """
        "Auth": "IamToken", "Region": "cn-north-4", "ProjectId": "p", "IamUser": "u", "IamPassword": "canary-password",
        "IamDomain": "d", "IamEndpoint": "http://127.0.0.1:9"
        """)]
    [InlineData("LicenseSpring", """
        "Auth": "OAuth", "ClientId": "c", "ClientSecret": "canary-secret", "TokenEndpoint": "http://127.0.0.1:9"
        """)]
    public async Task Sign_exits_with_2_when_a_token_would_be_fetched(
        string vendor, string settings)
    {
        using var tool = new Tool();
        tool.Write("productclients.json", $$"""
            { "ProductClients": { "it": { "Vendor": "{{vendor}}", {{settings}} } } }
            """);
        var result = await tool.RunAsync("sign", "it", "--url", "https://host.example/", "--verbose");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("fetches a token", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_ignores_other_invalid_registrations()
    {
        using var tool = new Tool();
        tool.Write("productclients.json", """
            { "ProductClients": {
              "broken": { "Vendor": "Nobody" },
              "ncp": { "Vendor": "Ncp", "AccessKey": "ACCESS", "SecretKey": "canary-secret" } } }
            """);
        Assert.Equal(0, (await tool.RunAsync("sign", "NCP", "--url", Url)).ExitCode);
    }

    [Fact]
    public async Task Security_token_is_shown_in_its_header_and_redacted_elsewhere()
    {
        using var tool = new Tool();
        tool.Write("productclients.json", """
            { "ProductClients": { "hw": {
              "Vendor": "Huawei", "Region": "cn-north-4", "ProjectId": "p", "AccessKey": "AK",
              "SecretKey": "canary-secret", "SecurityToken": "canary-token" } } }
            """);
        var result = await tool.RunAsync("sign", "hw", "--url", "https://host.example/v1/p/products", "--explain");
        Assert.Equal("canary-token", result.Json.GetProperty("headers").GetProperty("X-Security-Token").GetString());
        Assert.Contains(
            "x-security-token:[redacted]",
            result.Json.GetProperty("canonicalRequest").GetString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("canary-secret", result.Output + result.Error, StringComparison.Ordinal);
    }

    private static Tool WithNcp()
    {
        var tool = new Tool();
        tool.Write("productclients.json", """
            { "ProductClients": { "ncp": { "Vendor": "Ncp", "AccessKey": "ACCESS", "SecretKey": "canary-secret" } } }
            """);
        return tool;
    }
}
