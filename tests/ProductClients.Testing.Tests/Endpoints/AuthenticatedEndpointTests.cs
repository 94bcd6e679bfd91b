using System.Globalization;

namespace ProductClients.Testing.Tests.Endpoints;

/// <summary>Tests of mapped endpoints with each way to authenticate at the five vendors.</summary>
public sealed class AuthenticatedEndpointTests
{
    private const string Path = "/servers/7/tags?q=a%20b";
    private const string Body = """{"name":"키 1"}""";

    public static IEnumerable<TheoryDataRow<string>> Names => Authentication.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Signed_post_with_a_body_reaches_the_handler(string name)
    {
        await using var fixture = await StartAsync(name);
        Assert.Equal((201, $"7 a b {Body}"), await fixture.SendSignedAsync(Post(fixture, name)));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Altered_body_is_rejected_exactly_where_the_scheme_signs_the_body(string name)
    {
        await using var fixture = await StartAsync(name);
        using var request = await fixture.SignAsync(Post(fixture, name));
        request.Content = EndpointFixture.Content(Body.Replace('1', '2'), TypeOf(name));

        var (status, body) = await fixture.SendAsync(request);

        var signsBody = Authentication.Of(name).SignedType is not null;
        Assert.Equal(signsBody ? 401 : 201, status);
        Assert.Equal(signsBody ? "signature does not match" : null, Journal(fixture).Rejection);
        Assert.Equal(!signsBody, body.Contains("키 2", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Request_without_authentication_gets_the_error_of_the_vendor(string name)
    {
        await using var fixture = await StartAsync(name);
        var (status, body) = await fixture.SendAsync(Post(fixture, name));
        Assert.Equal(Authentication.Of(name).UnsignedStatus, status);
        Assert.Contains(Authentication.Of(name).UnsignedError, body, StringComparison.Ordinal);
        Assert.NotNull(Journal(fixture).Rejection);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Handler_is_not_called_for_a_rejected_request(string name)
    {
        await using var fixture = await EndpointFixture.StartAsync(name);
        fixture.Emulator.Map("POST", "/servers", _ => throw new InvalidOperationException("called"));
        var (status, _) = await fixture.SendAsync(fixture.Request("POST", "/servers", Body));
        Assert.NotEqual(500, status);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Faults_apply_to_a_mapped_endpoint(string name)
    {
        await using var fixture = await StartAsync(name);
        fixture.Emulator.FailNext(EmulatorFault.VendorError(503));
        Assert.Equal(503, (await fixture.SendSignedAsync(Post(fixture, name))).Status);
        Assert.Equal(201, (await fixture.SendSignedAsync(Post(fixture, name))).Status);

        fixture.Emulator.FailWhen(
            request => request.Pattern == "/servers/{id}/tags", EmulatorFault.Status(418));
        Assert.Equal(418, (await fixture.SendSignedAsync(Post(fixture, name))).Status);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Journal_shows_a_request_for_a_mapped_endpoint(string name)
    {
        await using var fixture = await StartAsync(name);
        await fixture.SendSignedAsync(Post(fixture, name));
        var entry = Journal(fixture);
        Assert.Equal(EmulatorRequestKind.Mapped, entry.Kind);
        Assert.Equal("/servers/{id}/tags", entry.Pattern);
        Assert.Equal("a b", entry.Query("q"));
        Assert.EndsWith($"POST {fixture.Emulator.Endpoint.AbsolutePath.TrimEnd('/')}{Path} -> 201", entry.ToString(),
            StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Date_header_shows_the_clock_of_the_emulator(string name)
    {
        await using var fixture = await StartAsync(name);
        // The response is an error where the scheme signs the time.
        fixture.Emulator.FailNext(EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));
        using var response = await fixture.ResponseAsync(Post(fixture, name));
        var ahead = response.Headers.Date!.Value - TimeProvider.System.GetUtcNow();
        Assert.InRange(ahead, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Unmapped_path_gets_the_404_of_the_vendor(string name)
    {
        await using var fixture = await StartAsync(name);
        var (status, _) = await fixture.SendSignedAsync(fixture.Request("POST", "/servers/7/tags/1", Body));
        Assert.Equal(404, status);
        Assert.Equal(EmulatorRequestKind.Unknown, Journal(fixture).Kind);
        Assert.Equal(404, (await fixture.SendSignedAsync(fixture.Request("GET", Path))).Status);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Products_are_still_listed(string name)
    {
        await using var fixture = await StartAsync(name);
        var path = fixture.Emulator switch
        {
            HuaweiEmulator => $"/v1/{fixture.Emulator.Settings["ProjectId"]}/products",
            NcpEmulator => "/products",
            ScpEmulator => "/v1/products",
            LicenseSpringEmulator => "/api/v4/products",
            _ => "/api/products",
        };
        var error = Assert.Throws<ArgumentException>(
            () => fixture.Emulator.Map("get", path, _ => EndpointResponse.Status(500)));
        Assert.Contains("is the emulator's own endpoint (Products)", error.Message, StringComparison.Ordinal);
        Assert.Equal(200, (await fixture.SendSignedAsync(fixture.Request("GET", path))).Status);
    }

    [Fact]
    public async Task Rejected_posts_lock_the_access_key_of_Huawei()
    {
        await using var fixture = await StartAsync("Huawei AkSk");
        for (var i = 0; i < 5; i++)
        {
            using var altered = await fixture.SignAsync(Post(fixture, "Huawei AkSk"));
            altered.Content = EndpointFixture.Content(i.ToString(CultureInfo.InvariantCulture), "application/json");
            await fixture.SendAsync(altered);
        }

        var (status, body) = await fixture.SendSignedAsync(Post(fixture, "Huawei AkSk"));
        Assert.Equal(401, status);
        Assert.Contains("AK access failed to reach the limit", body, StringComparison.Ordinal);
    }

    private static async Task<EndpointFixture> StartAsync(string name)
    {
        var fixture = await EndpointFixture.StartAsync(name);
        fixture.Emulator.Map("POST", "/servers/{id}/tags", static request => EndpointResponse.Text(
            $"{request.PathValues["id"]} {request.Query("q")} {request.BodyText}", 201));
        return fixture;
    }

    private static string TypeOf(string name) => Authentication.Of(name).SignedType ?? "application/json";

    private static HttpRequestMessage Post(EndpointFixture fixture, string name) =>
        fixture.Request("POST", Path, Body, TypeOf(name));

    private static EmulatorRequest Journal(EndpointFixture fixture) => fixture.Emulator.Requests[^1];
}
