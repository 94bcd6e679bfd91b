namespace ProductClients.Testing.Tests.Endpoints;

/// <summary>Tests of the bodies that a signature covers or leaves out, with the signers of the library.</summary>
public sealed class SignedBodyTests
{
    private const string Hash = "X-Sdk-Content-Sha256";

    [Theory]
    [InlineData("Huawei AkSk")]
    [InlineData("Huawei V11")]
    public async Task Unsigned_payload_of_Huawei_may_be_altered(string name)
    {
        await using var fixture = await StartAsync(name);
        using var request = fixture.Request("POST", "/echo", "first");
        request.Headers.Add(Hash, "UNSIGNED-PAYLOAD");
        await fixture.SignAsync(request);
        request.Content = EndpointFixture.Content("second", "application/json");
        Assert.Equal((200, "second"), await fixture.SendAsync(request));
    }

    [Theory]
    [InlineData("a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e", 200)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", 401)]
    public async Task Content_hash_of_the_application_must_be_that_of_the_body(string hash, int expected)
    {
        await using var fixture = await StartAsync("Huawei AkSk");
        using var request = fixture.Request("POST", "/echo", "first");
        request.Headers.Add(Hash, hash);
        Assert.Equal(expected, (await fixture.SendSignedAsync(request)).Status);
    }

    [Theory]
    [InlineData("Qiniu Qiniu", "application/json", 401)]
    [InlineData("Qiniu Qiniu", "text/plain", 401)]
    [InlineData("Qiniu Qiniu", "application/x-www-form-urlencoded", 401)]
    [InlineData("Qiniu Qiniu", "application/octet-stream", 200)]
    [InlineData("Qiniu QBox", "application/json", 200)]
    [InlineData("Qiniu QBox", "application/x-www-form-urlencoded", 401)]
    public async Task Content_type_decides_whether_Qiniu_signs_a_body(string name, string contentType, int altered)
    {
        await using var fixture = await StartAsync(name);
        using var request = await fixture.SignAsync(fixture.Request("POST", "/echo", "first", contentType));
        request.Content = EndpointFixture.Content("second", contentType);
        Assert.Equal(altered, (await fixture.SendAsync(request)).Status);
        Assert.Equal(
            (200, "first"), await fixture.SendSignedAsync(fixture.Request("POST", "/echo", "first", contentType)));
    }

    [Fact]
    public async Task Content_type_is_signed_by_Qiniu()
    {
        await using var fixture = await StartAsync("Qiniu Qiniu");
        using var request = await fixture.SignAsync(fixture.Request("POST", "/echo", "first"));
        request.Content = EndpointFixture.Content("first", "text/plain");
        Assert.Equal(401, (await fixture.SendAsync(request)).Status);
    }

    [Theory, MemberData(nameof(Authentication.Names), MemberType = typeof(Authentication))]
    public async Task Stream_that_can_be_read_once_is_sent(string name)
    {
        await using var fixture = await StartAsync(name);
        using var request = fixture.Request("POST", "/echo");
        using var stream = new ForwardStream("only once"u8.ToArray());
        request.Content = new StreamContent(stream);
        request.Content.Headers.ContentType = new(Authentication.Of(name).SignedType ?? "application/json");
        Assert.Equal((200, "only once"), await fixture.SendSignedAsync(request));
    }

    private static async Task<EndpointFixture> StartAsync(string name)
    {
        var fixture = await EndpointFixture.StartAsync(name);
        fixture.Emulator.Map("POST", "/echo", static request => EndpointResponse.Text(request.BodyText));
        return fixture;
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
