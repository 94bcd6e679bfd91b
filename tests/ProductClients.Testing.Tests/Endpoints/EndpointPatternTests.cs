namespace ProductClients.Testing.Tests.Endpoints;

/// <summary>Tests of which endpoint a request reaches, and which mappings are refused.</summary>
public sealed class EndpointPatternTests
{
    [Theory]
    [InlineData("GET", "/servers", "list")]
    [InlineData("POST", "/servers", "create")]
    [InlineData("GET", "/servers/7", "one")]
    [InlineData("GET", "/servers/default", "default")]
    [InlineData("GET", "/servers/7/disks", "disks")]
    [InlineData("GET", "/servers/7/%64isks", "disks")]
    [InlineData("GET", "/a%20b/7", "space")]
    [InlineData("GET", "/servers/", null)]
    [InlineData("GET", "/Servers", null)]
    [InlineData("GET", "/servers/7/disks/1", null)]
    [InlineData("DELETE", "/servers/7", null)]
    public async Task Request_reaches_the_most_specific_endpoint(string method, string path, string? expected)
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        Map(fixture, "GET", "/servers/{id}", "one");
        Map(fixture, "GET", "/servers", "list");
        Map(fixture, "post", "/servers", "create");
        Map(fixture, "GET", "/servers/default", "default");
        Map(fixture, "GET", "/servers/{id}/{part}", "part");
        Map(fixture, "GET", "/servers/{id}/disks", "disks");
        Map(fixture, "GET", "/a b/{id}", "space");

        var (status, body) = await fixture.SendAsync(fixture.Request(method, path));

        Assert.Equal(expected is null ? 404 : 200, status);
        Assert.Equal(expected ?? """{"error":"not found"}""", body);
    }

    [Theory]
    [InlineData("/servers", "/servers")]
    [InlineData("/servers/{id}", "/servers/{name}")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/servers", "~/servers")]
    public async Task Endpoint_that_is_mapped_twice_is_refused(string pattern, string again)
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        Map(fixture, "GET", pattern, "first");
        var error = Assert.Throws<ArgumentException>(() => Map(fixture, "get", again, "second"));
        Assert.StartsWith(
            $"qiniu: GET {again} is already mapped, as GET {pattern}.", error.Message, StringComparison.Ordinal);
        Map(fixture, "PUT", again, "another method");
    }

    [Theory]
    [InlineData("")]
    [InlineData("servers")]
    [InlineData("~servers")]
    [InlineData("/servers?a=1")]
    [InlineData("/servers#a")]
    [InlineData("/servers/{}")]
    [InlineData("/servers/{id}.json")]
    [InlineData("/servers/{id")]
    [InlineData("/{id}/{id}")]
    public async Task Invalid_pattern_is_refused(string pattern)
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        var error = Assert.Throws<ArgumentException>(() => Map(fixture, "GET", pattern, "never"));
        Assert.StartsWith($"The pattern '{pattern}' must ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET /")]
    public async Task Invalid_method_is_refused(string method)
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        Assert.Throws<ArgumentException>(() => Map(fixture, method, "/a", "never"));
    }

    [Theory]
    [InlineData("huawei", "POST", "/v3/auth/tokens")]
    [InlineData("huawei", "GET", "/v1/{project}/products")]
    [InlineData("licensespring", "POST", "/realms/user-portal/protocol/openid-connect/token")]
    [InlineData("ncp", "GET", "~/api/v1/products")]
    public async Task Endpoint_of_the_vendor_is_refused(string vendor, string method, string pattern)
    {
        await using var vendors = await VendorEmulators.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        var emulator = vendors.Single(one => one.Name == vendor);
        var error = Assert.Throws<ArgumentException>(
            () => emulator.Map(method, pattern, static _ => EndpointResponse.Status(200)));
        Assert.Contains("is the emulator's own endpoint", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Products_can_be_posted()
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        Map(fixture, "POST", "/api/products", "created");
        Map(fixture, "GET", "/{any}/{other}", "other");
        Assert.Equal((200, "created"), await fixture.SendAsync(fixture.Request("POST", "/api/products", "{}")));
        var (_, products) = await fixture.SendAsync(fixture.Request("GET", "/api/products"));
        Assert.StartsWith("[", products, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pattern_is_relative_to_the_endpoint_or_to_the_host()
    {
        await using var fixture = await EndpointFixture.StartAsync("Ncp");
        Map(fixture, "GET", "/servers", "endpoint");
        Map(fixture, "GET", "~/vserver/v2/servers", "host");
        Assert.Equal((200, "endpoint"), await fixture.SendSignedAsync(fixture.Request("GET", "/servers")));
        using var other = new HttpRequestMessage(
            HttpMethod.Get, new Uri(fixture.Emulator.Endpoint, "/vserver/v2/servers"));
        Assert.Equal((200, "host"), await fixture.SendSignedAsync(other));
    }

    [Fact]
    public async Task Fault_that_needs_pages_waits_for_a_request_for_products()
    {
        await using var fixture = await EndpointFixture.StartAsync("Ncp");
        Map(fixture, "GET", "/servers", "mapped");
        fixture.Emulator.FailNext(EmulatorFault.WrongTotal(5));
        Assert.Equal((200, "mapped"), await fixture.SendSignedAsync(fixture.Request("GET", "/servers")));
        var (_, page) = await fixture.SendSignedAsync(fixture.Request("GET", "/products"));
        Assert.Null(fixture.Emulator.Requests[0].Fault);
        Assert.Contains("\"total\":5", page, StringComparison.Ordinal);
    }

    private static void Map(EndpointFixture fixture, string method, string pattern, string text) =>
        fixture.Emulator.Map(method, pattern, _ => EndpointResponse.Text(text));
}
