using System.Text.Json;

namespace ProductClients.Testing.Tests.Endpoints;

/// <summary>Tests of what a handler receives and what it can return.</summary>
public sealed class EndpointHandlerTests
{
    [Fact]
    public async Task Handler_gets_the_decoded_parts_of_the_request()
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        EndpointRequest? received = null;
        fixture.Emulator.Map("PUT", "/a/{first}/{second}", request =>
        {
            received = request;
            return EndpointResponse.Status(204);
        });
        using var sent = fixture.Request("PUT", "/a/x%2Fy/%ED%82%A4?q=1&q=a+b&empty=", """{"n":1}""");
        sent.Headers.Add("X-Own", ["1", "2"]);

        Assert.Equal((204, ""), await fixture.SendAsync(sent));

        Assert.NotNull(received);
        Assert.Equal("PUT", received.Method);
        Assert.Equal("/a/x%2Fy/%ED%82%A4?q=1&q=a+b&empty=", received.Target);
        Assert.Equal(["x/y", "키"], [received.PathValues["first"], received.PathValues["second"]]);
        Assert.Equal(["1", "a b", ""], received.QueryParameters.Select(static pair => pair.Value));
        Assert.Equal("1", received.Query("q"));
        Assert.Null(received.Query("empty"));
        Assert.Equal("1, 2", received.Headers["x-own"]);
        Assert.Equal("application/json", received.Headers["Content-Type"]);
        Assert.Equal("""{"n":1}"""u8.ToArray(), received.Body.ToArray());
        Assert.Equal("""{"n":1}""", received.BodyText);
        Assert.Equal(1, received.ReadJson().GetProperty("n").GetInt32());
        Assert.Equal(new Numbered(1), received.ReadJson<Numbered>());
        Assert.Equal($"PUT {received.Target}", received.ToString());
        Assert.Equal(fixture.Emulator.Requests[0].ReceivedAt, received.ReceivedAt);
    }

    [Fact]
    public async Task Handler_sees_the_credentials_that_the_journal_masks()
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        fixture.Emulator.Map("GET", "/a", static request => EndpointResponse.Text(request.Headers["X-Auth-Token"]));
        using var sent = fixture.Request("GET", "/a");
        sent.Headers.Add("X-Auth-Token", "very-secret");
        Assert.Equal((200, "very-secret"), await fixture.SendAsync(sent));
        Assert.StartsWith("***", fixture.Emulator.Requests[0].Headers["X-Auth-Token"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_without_a_body_has_an_empty_body()
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        fixture.Emulator.Map("DELETE", "/a/{id}", static request =>
            EndpointResponse.Text($"{request.Body.Length} '{request.BodyText}'"));
        Assert.Equal((200, "0 ''"), await fixture.SendAsync(fixture.Request("DELETE", "/a/1")));
    }

    [Fact]
    public async Task Asynchronous_handler_is_awaited()
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        var release = new TaskCompletionSource<EndpointResponse>();
        fixture.Emulator.Map("GET", "/slow", (_, _) => release.Task);
        var call = fixture.SendAsync(fixture.Request("GET", "/slow"));
        release.SetResult(EndpointResponse.Text("done"));
        Assert.Equal((200, "done"), await call);
    }

    [Fact]
    public async Task Token_of_a_handler_is_cancelled_when_the_emulator_stops()
    {
        var fixture = await EndpointFixture.StartOpenAsync();
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fixture.Emulator.Map("GET", "/slow", async (_, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(cancelled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return EndpointResponse.Status(200);
        });
        var call = fixture.SendAsync(fixture.Request("GET", "/slow"));
        await started.Task;
        await fixture.Emulator.DisposeAsync();
        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => call);
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task Exception_of_a_handler_is_a_500_with_its_message_and_is_in_the_journal()
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        fixture.Emulator.Map(
            "GET", "/a", static EndpointResponse (_) => throw new InvalidOperationException("my mistake"));
        Assert.Equal(
            (500, "The handler of GET /a failed: my mistake"), await fixture.SendAsync(fixture.Request("GET", "/a")));
        var entry = fixture.Emulator.Requests[0];
        Assert.Equal(500, entry.Status);
        Assert.Contains("InvalidOperationException: my mistake", entry.Rejection, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Authentication.Names), MemberType = typeof(Authentication))]
    public async Task Body_that_is_not_the_expected_JSON_gets_the_400_of_the_vendor(string name)
    {
        await using var fixture = await EndpointFixture.StartAsync(name);
        fixture.Emulator.Map("POST", "/a", static request =>
            EndpointResponse.Text(request.ReadJson().GetProperty("n").GetRawText()));
        var (status, _) = await fixture.SendSignedAsync(fixture.Request("POST", "/a", """{"n":"""));
        Assert.Equal(400, status);
        Assert.StartsWith(
            "body must be valid JSON", fixture.Emulator.Requests[^1].Rejection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_can_catch_the_exception_of_malformed_JSON()
    {
        await using var fixture = await EndpointFixture.StartOpenAsync();
        fixture.Emulator.Map("POST", "/a", static request =>
        {
            try
            {
                return EndpointResponse.Json(request.ReadJson<Numbered>());
            }
            catch (JsonException)
            {
                return EndpointResponse.Status(422);
            }
        });
        Assert.Equal((422, ""), await fixture.SendAsync(fixture.Request("POST", "/a", "[")));
        Assert.Equal((200, """{"n":2}"""), await fixture.SendAsync(fixture.Request("POST", "/a", """{"n":2}""")));
    }

    private sealed record Numbered(int N);
}
