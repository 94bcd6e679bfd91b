using System.Text.Json;

namespace ProductClients.Testing.Tests.Endpoints;

public sealed class EndpointResponseTests
{
    public static TheoryData<string, EndpointResponse, int, string?, string> Responses => new()
    {
        { "json text", EndpointResponse.Json("""{ "a" : 1 }""", 201), 201, "application/json", """{ "a" : 1 }""" },
        { "json value", EndpointResponse.Json(new { ItemCount = 1 }), 200, "application/json", """{"itemCount":1}""" },
        {
            "json options",
            EndpointResponse.Json(
                new { ItemCount = 1 },
                new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }),
            200,
            "application/json",
            """{"item_count":1}"""
        },
        { "text", EndpointResponse.Text("키", 202), 202, "text/plain; charset=utf-8", "키" },
        { "bytes", EndpointResponse.Bytes("abc"u8.ToArray()), 200, "application/octet-stream", "abc" },
        { "status", EndpointResponse.Status(404), 404, null, "" },
        { "no content", EndpointResponse.Status(204), 204, null, "" },
        { "vendor error", EndpointResponse.VendorError(404), 404, "application/json", """{"error":"not found"}""" },
    };

    [Theory]
    [MemberData(nameof(Responses), DisableDiscoveryEnumeration = true)]
    public async Task Response_is_sent_as_it_was_created(
        string name, EndpointResponse response, int status, string? contentType, string body)
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        fixture.Emulator.Map("GET", "/a", _ => response.WithHeader("X-Own", name).WithHeader("x-own", name + "!"));

        using var received = await fixture.ResponseAsync(fixture.Request("GET", "/a"));

        Assert.Equal(status, (int)received.StatusCode);
        Assert.Equal(contentType, received.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await received.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(name + "!", received.Headers.GetValues("X-Own").Single());
        Assert.NotEmpty(received.Headers.GetValues("X-Reqid"));
        Assert.Equal($"status {status}", response.ToString());
    }

    [Theory]
    [InlineData("", "v")]
    [InlineData("a b", "v")]
    [InlineData("a:b", "v")]
    [InlineData("Content-Length", "1")]
    [InlineData("transfer-encoding", "chunked")]
    [InlineData("X-Own", "a\r\nb")]
    [InlineData("X-Own", "키")]
    public void Invalid_header_is_refused(string name, string value) =>
        Assert.Throws<ArgumentException>(() => EndpointResponse.Status(200).WithHeader(name, value));

    [Theory]
    [InlineData(199)]
    [InlineData(1000)]
    public void Invalid_status_is_refused(int status) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EndpointResponse.Status(status));

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public void Body_is_refused_for_a_status_without_a_body(int status) =>
        Assert.Throws<ArgumentException>(() => EndpointResponse.Text("body", status));

    [Fact]
    public async Task Response_of_LicenseSpring_is_signed_when_responses_are_signed()
    {
        await using var emulator = await LicenseSpringEmulator.StartAsync(
            static options => options.SignResponses = true, TestContext.Current.CancellationToken);
        emulator.Map("GET", "/a", static _ => EndpointResponse.Text("body"));
        using var key = System.Security.Cryptography.RSA.Create();
        key.ImportFromPem(emulator.PublicKeyPem);
        using var client = new Clients.WireClient();
        var signed = Clients.Signed.LicenseSpring(
            emulator.Endpoint, "/a", TimeProvider.System.GetUtcNow(), "licensespring-emulator-shared-key");

        using var response = await client.SendAsync(signed, TestContext.Current.CancellationToken);

        Assert.True(key.VerifyData(
            "body"u8,
            Convert.FromBase64String(response.Headers.GetValues("LicenseSignature").Single()),
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1));
    }
}
