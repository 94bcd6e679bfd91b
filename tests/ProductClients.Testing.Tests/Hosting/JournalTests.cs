using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Hosting;

public sealed class JournalTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Journal_has_every_request_as_sent_with_its_outcome()
    {
        await using var huawei = await StartAsync();
        huawei.FailWhen(request => request.Sequence == 3, EmulatorFault.VendorError(500));
        await _client.TextAsync(Signed.Products(huawei, "?name=a%2Bb&limit=1"));
        await _client.TextAsync(Signed.Products(huawei, secret: "another"));
        await _client.TextAsync(Signed.Products(huawei));
        await _client.TextAsync(new Outgoing("GET", huawei.Endpoint, "/nothing"));

        var target = $"/v1/{Signed.HuaweiProject}/products";
        Assert.Equal(
            [
                $"#1 GET {target}?name=a%2Bb&limit=1 -> 200",
                $"#2 GET {target} -> 401 (signature does not match)",
                $"#3 GET {target} -> 500 [vendor error 500]",
                "#4 GET /nothing -> 404 (unknown route)",
            ],
            huawei.Requests.Select(request => request.ToString()));
        Assert.Equal("a+b", huawei.Requests[0].Query("name"));
        Assert.Equal(["name", "limit"], huawei.Requests[0].QueryParameters.Select(pair => pair.Key));
        Assert.Equal("20260101T120000Z", huawei.Requests[0].Headers["x-sdk-date"]);
        Assert.Equal(Signed.Noon, huawei.Requests[0].ReceivedAt);
        Assert.Equal(EmulatorRequestKind.Unknown, huawei.Requests[3].Kind);
    }

    [Theory]
    [InlineData("X-Auth-Token", "very-secret", "***")]
    [InlineData("X-Security-Token", "very-secret", "***")]
    [InlineData("x-ncp-apigw-api-key", "very-secret", "***")]
    [InlineData("Authorization", "Bearer very-secret", "Bearer ***")]
    public async Task Journal_shows_bearer_secrets_as_fingerprints(string header, string value, string expected)
    {
        await using var huawei = await StartAsync();
        await _client.TextAsync(Signed.Products(huawei).With(header, value));
        await _client.TextAsync(Signed.Products(huawei).With(header, value));
        await _client.TextAsync(Signed.Products(huawei).With(header, value + "2"));
        var shown = huawei.Requests.Select(request => request.Headers[header]).ToArray();
        Assert.All(shown, text => Assert.StartsWith(expected, text, StringComparison.Ordinal));
        Assert.All(shown, text => Assert.DoesNotContain("secret", text, StringComparison.Ordinal));
        Assert.Equal(shown[0], shown[1]);
        Assert.NotEqual(shown[0], shown[2]);
    }

    [Fact]
    public async Task Journal_keeps_the_last_requests_until_it_is_cleared()
    {
        await using var huawei = await StartAsync(options => options.JournalCapacity = 2);
        for (var i = 0; i < 3; i++)
            await _client.TextAsync(Signed.Products(huawei));
        Assert.Equal([2L, 3L], huawei.Requests.Select(request => request.Sequence));
        huawei.ClearRequests();
        Assert.Empty(huawei.Requests);
        await _client.TextAsync(Signed.Products(huawei));
        Assert.Equal([4L], huawei.Requests.Select(request => request.Sequence));
    }

    [Fact]
    public async Task Journal_has_the_exception_of_a_condition()
    {
        await using var huawei = await StartAsync();
        huawei.FailWhen(_ => throw new InvalidOperationException("my mistake"), EmulatorFault.Disconnect());
        Assert.Equal(500, (await _client.TextAsync(Signed.Products(huawei))).Status);
        Assert.Contains("my mistake", huawei.Requests[0].Rejection, StringComparison.Ordinal);
    }

    private static Task<HuaweiEmulator> StartAsync(Action<HuaweiEmulatorOptions>? configure = null) =>
        HuaweiEmulator.StartAsync(
            options =>
            {
                options.TimeProvider = new ManualTimeProvider(Signed.Noon);
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
}
