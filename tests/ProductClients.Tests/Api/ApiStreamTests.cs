using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Api;

/// <summary>Tests of the bodies that an interface of the app returns as they arrive.</summary>
public sealed class ApiStreamTests
{
    private const int Limit = 1_024;

    public static TheoryData<string> Names => ApiFixture.Names;

    public static TheoryData<string> Methods =>
        [nameof(IServerApi.DownloadAsync), nameof(IServerApi.ReadEventsAsync)];

    public static MatrixTheoryData<string, string> NamesAndMethods => new(
        Names.Select(static row => row.Data), Methods.Select(static row => row.Data));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Names))]
    public async Task Stream_returns_the_body(string name)
    {
        await using var app = await StartAsync(name, EndpointResponse.Text("line"));

        await using var stream = await app.Api(name).DownloadAsync("1", Cancellation);
        using var response = await app.Api(name).TryDownloadAsync("1", Cancellation);

        Assert.Equal("line", await ReadAsync(stream));
        Assert.Equal("line", await ReadAsync(response.Content!));
        Assert.Equal(4, response.ContentHeaders!.ContentLength);
    }

    [Theory]
    [InlineData("application/json", """[{"id":"1","name":"one"},{"id":"2","name":"two"}]""")]
    [InlineData("application/jsonl", "{\"id\":\"1\",\"name\":\"one\"}\n{\"id\":\"2\",\"name\":\"two\"}\n")]
    [InlineData(
        "text/event-stream", "data: {\"id\":\"1\",\"name\":\"one\"}\n\ndata: {\"id\":\"2\",\"name\":\"two\"}\n\n")]
    public async Task Items_are_read_from_each_format(string contentType, string body)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor("ncp").Map("GET", "/events", _ => EndpointResponse.Text(body, contentType: contentType));

        var servers = await app.Api("ncp").ReadEventsAsync(Cancellation).ToListAsync();

        Assert.Equal([new Server("1", "one"), new Server("2", "two")], servers);
    }

    [Fact]
    public async Task Items_before_malformed_JSON_are_returned()
    {
        await using var app = await ApiFixture.StartAsync();
        var padding = new string(' ', 64 * 1024);
        app.Vendor("ncp").Map("GET", "/events", _ =>
            EndpointResponse.Json($$"""[{"id":"1","name":"one"},{{padding}}{"id":"2",]"""));
        var servers = new List<Server>();

        var error = await Assert.ThrowsAsync<ProductClientException>(async () =>
        {
            await foreach (var server in app.Api("ncp").ReadEventsAsync(Cancellation))
            {
                servers.Add(server);
            }
        });

        Assert.Equal((ProductErrorCode.InvalidResponse, "1"), (error.Code, servers.Single().Id));
        Assert.Contains("GET /events is not the expected JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_of_its_limit_is_read()
    {
        await using var app = await StartAsync(
            "ncp", EndpointResponse.Text(new string('x', Limit)), static options => options.MaxStreamBytes = Limit);

        await using var stream = await app.Api("ncp").DownloadAsync("1", Cancellation);

        Assert.Equal(Limit, (await ReadAsync(stream)).Length);
    }

    [Fact]
    public async Task Permit_is_held_until_the_end_of_the_body_is_read()
    {
        var (body, requests) = (new ControlledStream(), 0);
        using var wire = new StubHandler(_ => new HttpResponseMessage
        {
            Content = requests++ == 0 ? new StreamContent(body) : new StringContent("next"),
        });
        await using var vendor = StubbedVendor.Ncp(
            wire,
            static options => options.MaxConcurrentRequests = 1,
            static registration => registration.AddApi<IServerApi>(ServerJson.Default));
        var api = vendor.Services.GetRequiredKeyedService<IServerApi>("acme");
        var stream = await api.DownloadAsync("1", Cancellation);
        body.Write("ab");
        Assert.Equal(2, await stream.ReadAsync(new byte[2], Cancellation));

        var next = api.GetTextAsync("2", Cancellation).AsTask();
        Assert.Single(wire.Requests);
        body.Complete();
        Assert.Equal(0, await stream.ReadAsync(new byte[2], Cancellation));

        Assert.Equal("next", await next);
    }

    [Theory, MemberData(nameof(NamesAndMethods))]
    public async Task Stream_larger_than_its_limit_fails(string name, string method)
    {
        await using var app = await StartAsync(
            name,
            EndpointResponse.Json($"[{new string(' ', Limit)}]"),
            static options => options.MaxStreamBytes = Limit);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(app.Api(name), method));

        Assert.Equal(ProductErrorCode.ResponseTooLarge, error.Code);
        Assert.Contains("is larger than 1024 bytes (option MaxStreamBytes)", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Body_larger_than_the_limit_of_its_interface_fails(string name)
    {
        await using var app = await ApiFixture.StartAsync(static options => options.MaxResponseBytes = Limit);
        app.Vendor(name).Map(
            "GET", "/servers/{id}", static _ => EndpointResponse.Text(new string('x', Limit + 1)));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api(name).GetTextAsync("1", Cancellation).AsTask());

        Assert.Equal(ProductErrorCode.ResponseTooLarge, error.Code);
        Assert.Contains("is larger than 1024 bytes (option MaxResponseBytes)", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Methods))]
    public async Task Stream_that_stalls_fails_after_the_idle_time(string method)
    {
        var clock = new ManualTimeProvider();
        using var body = new ControlledStream();
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) }),
            register: static registration => registration.AddApi<IServerApi>(ServerJson.Default),
            time: clock);
        var api = vendor.Services.GetRequiredKeyedService<IServerApi>("acme");

        var reading = ReadAsync(api, method);
        await body.WaitForReaderAsync().WaitAsync(Cancellation);
        await clock.AdvanceUntilAsync(reading, TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => reading);
        Assert.Equal(ProductErrorCode.Timeout, error.Code);
        Assert.Contains("sent nothing for 00:00:30 (option IdleTimeout)", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(NamesAndMethods))]
    public async Task Stream_that_breaks_off_is_not_requested_again(string name, string method)
    {
        await using var app = await StartAsync(name, EndpointResponse.Json("""[{"id":"1","name":"one"}]"""));
        app.Vendor(name).FailWhen(static request => request.Pattern is not null, EmulatorFault.TruncateBody(4));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(app.Api(name), method));

        Assert.Equal((ProductErrorCode.Network, 1), (error.Code, error.Attempts));
        Assert.Single(app.Sent(name));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Stream_is_requested_again_after_an_error_response(string name)
    {
        await using var app = await StartAsync(name, EndpointResponse.Text("line"));
        app.Vendor(name).FailNext(EmulatorFault.VendorError(503));

        await using var stream = await app.Api(name).DownloadAsync("1", Cancellation);

        Assert.Equal("line", await ReadAsync(stream));
        Assert.Equal([503, 200], app.Sent(name).Select(static request => request.Status));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stream_that_ends_lets_the_next_request_start(bool isDisposed)
    {
        await using var app = await ApiFixture.StartAsync(settings: ("MaxConcurrentRequests", "1"));
        app.Vendor("ncp").Map("GET", "/servers/{id}/log", static _ => EndpointResponse.Text("line"));
        var stream = await app.Api("ncp").DownloadAsync("1", Cancellation);
        if (isDisposed)
        {
            await stream.DisposeAsync();
        }
        else
        {
            await ReadAsync(stream);
        }

        await using var next = await app.Api("ncp").DownloadAsync("2", Cancellation);

        Assert.Equal("line", await ReadAsync(next));
    }

    private static async Task<VendorFixture> StartAsync(
        string name, EndpointResponse response, Action<ApiOptions>? configure = null)
    {
        var app = await ApiFixture.StartAsync(configure);
        app.Vendor(name).Map("GET", "/servers/{id}/log", _ => response);
        app.Vendor(name).Map("GET", "/events", _ => response);
        return app;
    }

    // Requests the body, and reads it as a Stream or as an IAsyncEnumerable.
    private static async Task ReadAsync(IServerApi api, string method)
    {
        if (method == nameof(IServerApi.ReadEventsAsync))
        {
            await api.ReadEventsAsync(Cancellation).ToListAsync();
            return;
        }

        await using var stream = await api.DownloadAsync("1", Cancellation);
        await ReadAsync(stream);
    }

    private static async Task<string> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
