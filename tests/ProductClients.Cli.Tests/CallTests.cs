using ProductClients.Cli.Output;
using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Sends requests with <c>call</c> to endpoints that the emulators have only after <c>Map</c>.</summary>
public sealed class CallTests
{
    public static TheoryData<string> Names => ["huawei", "ncp", "scp", "licensespring", "qiniu"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Get_is_signed_and_the_body_is_printed_as_it_is(string name)
    {
        await using var vendors = await Vendors.StartAsync();
        byte[] body = [0, 0xFF, (byte)'\n', 0xC3, 0x28];
        var output = new MemoryStream();
        using var tool = new Tool { OutputStream = output };
        tool.Write("productclients.json", vendors.Tool.Read("productclients.json"));
        Vendor(vendors, name).Map("GET", "/servers/{id}", request =>
            EndpointResponse.Bytes(request.PathValues["id"] == "a b" ? body : []));

        var result = await tool.RunAsync("call", name, "GET", "/servers/a%20b");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(body, output.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_is_signed_with_the_body_of_a_file(string name)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("body.json", """{"name":"한글"}""");
        Vendor(vendors, name).Map("POST", "/servers", static request => EndpointResponse.Text(
            $"{request.Headers["Content-Type"]} {request.BodyText}", 201));

        var result = await vendors.Tool.RunAsync("call", name, "POST", "/servers", "--body", "body.json");

        Assert.Equal(
            (0, "", """application/json {"name":"한글"}"""), (result.ExitCode, result.Error, result.Output));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Error_response_exits_with_4_and_the_error_of_the_vendor(string name)
    {
        await using var vendors = await Vendors.StartAsync();
        Vendor(vendors, name).Map("DELETE", "/servers/1", static _ => EndpointResponse.VendorError(404));

        var result = await vendors.Tool.RunAsync("call", name, "DELETE", "/servers/1");

        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("{", result.Output, StringComparison.Ordinal);
        Assert.Matches($@"^{name} \([A-Za-z]+\): NotFound \(HTTP 404.*\): .+", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public async Task Body_of_the_standard_input_is_sent_with_the_content_type_of_the_header()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Qiniu.Map("PUT", "/servers/1", static request => EndpointResponse.Text(
            $"{request.Headers["Content-Type"]} {request.BodyText}"));
        using var tool = new Tool { Input = "a=b" };
        tool.Write("productclients.json", vendors.Tool.Read("productclients.json"));

        var result = await tool.RunAsync(
            "call", "qiniu", "PUT", "servers/1", "--body", "-",
            "--header", "content-type: application/x-www-form-urlencoded");

        Assert.Equal((0, "application/x-www-form-urlencoded a=b"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("/servers", "q=a b&c", "/servers?q=a%20b%26c&q=2")]
    [InlineData("/servers?full=true", "q=%", "/servers?full=true&q=%25&q=2")]
    [InlineData("servers/a%2Fb", "q=한", "/servers/a%2Fb?q=%ED%95%9C&q=2")]
    [InlineData("/servers/%3A%3f%2B%25%20", "q=~", "/servers/%3A%3f%2B%25%20?q=~&q=2")]
    [InlineData("/servers/%7E%41", "q=1", "/servers/~A?q=1&q=2")]
    [InlineData("/servers/a b한", "q=1", "/servers/a%20b%ED%95%9C?q=1&q=2")]
    public async Task Query_is_encoded_and_reserved_characters_of_the_path_are_kept(
        string path, string parameter, string target)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Scp.Map("GET", "/servers", static _ => EndpointResponse.Status(200));
        vendors.Emulators.Scp.Map("GET", "/servers/{id}", static _ => EndpointResponse.Status(200));

        var result = await vendors.Tool.RunAsync(
            "call", "scp", "GET", path, "--query", parameter, "--query", "q=2", "--header", "Accept: text/plain",
            "--header", "X-Test: 1");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var sent = Assert.Single(vendors.Emulators.Scp.Requests);
        Assert.Equal(target, sent.Target);
        Assert.Equal(["text/plain", "1"], [sent.Headers["Accept"], sent.Headers["X-Test"]]);
    }

    [Fact]
    public async Task Include_prints_the_status_and_the_headers_first()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Huawei.Map("GET", "/servers", static _ =>
            EndpointResponse.Json("[]", 201).WithHeader("X-Request-Id", "r1").WithHeader("ETag", "\"x\""));

        var result = await vendors.Tool.RunAsync("call", "huawei", "GET", "/servers", "--include");

        Assert.StartsWith("HTTP/1.1 201 Created\r\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nETag: \"x\"\r\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n[]", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_has_no_body_to_print()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Scp.Map("HEAD", "/servers", static _ => EndpointResponse.Status(204));

        var result = await vendors.Tool.RunAsync("call", "scp", "HEAD", "/servers", "--include");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("HTTP/1.1 204 No Content\r\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Include_prints_the_status_and_the_headers_of_an_error_response()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Ncp.Map("GET", "/servers", static _ =>
            EndpointResponse.VendorError(404).WithHeader("X-Test", "1"));

        var result = await vendors.Tool.RunAsync("call", "ncp", "GET", "/servers", "--include");

        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Test: 1\r\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n{", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("POST", 1)]
    public async Task Only_a_get_is_retried(string method, int requests)
    {
        await using var vendors = await Vendors.StartAsync();
        var scp = vendors.Emulators.Scp;
        vendors.Tool.Write("c.json", Configurations.With(
            vendors.Emulators, ("scp", "MaxRetries", "1"), ("scp", "RetryDelay", "00:00:00.001")));
        scp.Map(method, "/servers", static _ => EndpointResponse.VendorError(503));

        var result = await vendors.Tool.RunAsync("call", "scp", method, "/servers", "--config", "c.json");

        Assert.Equal((4, requests), (result.ExitCode, scp.Requests.Count));
    }

    [Theory]
    [InlineData("https://h.example/servers")]
    [InlineData("//h.example/servers")]
    [InlineData("\\\\h.example\\servers")]
    [InlineData("/servers/../../x")]
    [InlineData("/servers/%2E%2e/x")]
    [InlineData("%2e%2e%2fadmin")]
    [InlineData("/servers/..%5Cx")]
    [InlineData("/servers/.. ")]
    [InlineData("/servers/.\u200E./x")]
    [InlineData("/servers/%E2%80%8E../x")]
    [InlineData("/servers#x")]
    public async Task Path_that_leaves_the_endpoint_is_refused_and_nothing_is_sent(string path)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("call", "ncp", "GET", path);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            $"PATH is '{VisibleText.Of(path)}'; it must be a path below the endpoint of the registration, such as ",
            result.ErrorLines[0],
            StringComparison.Ordinal);
        Assert.Empty(vendors.Emulators.Ncp.Requests);
    }

    [Fact]
    public async Task Rejected_signature_points_to_sign()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("c.json", Configurations.With(vendors.Emulators, ("scp", "SecretKey", "another-secret")));
        vendors.Emulators.Scp.Map("GET", "/servers", static _ => EndpointResponse.Status(200));

        var result = await vendors.Tool.RunAsync("call", "scp", "GET", "/servers", "--config", "c.json");

        Assert.Equal(4, result.ExitCode);
        Assert.Equal(
            "    To see what was signed: productclients sign scp --config 'c.json' --explain --url URL",
            result.ErrorLines[^1]);
    }

    [Fact]
    public async Task Endpoint_of_the_embedded_emulators_is_called()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync(
            "call", "ncp", "GET", "/products", "--query", "limit=2", "--embedded");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("productPage", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registration_that_is_not_configured_exits_with_2()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("call", "nonsense", "GET", "/servers");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            "No registration is named 'nonsense'.", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static VendorEmulator Vendor(Vendors vendors, string name) =>
        vendors.Emulators.Single(vendor => vendor.Name == name);
}
