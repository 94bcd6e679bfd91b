using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Faults;

public sealed class ResponseFaultTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new(Signed.Noon);
    private readonly WireClient _client = new();
    private NcpEmulator _ncp = null!;

    public async ValueTask InitializeAsync() => _ncp = await NcpEmulator.StartAsync(
        options => options.TimeProvider = _clock, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _ncp.DisposeAsync();
    }

    [Fact]
    public async Task A_status_comes_with_its_body_and_headers_and_then_all_is_well_again()
    {
        _ncp.FailNext(EmulatorFault.Status(
            503, "down", new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Cause"] = "maintenance" }));
        using var response = await SendAsync();
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("maintenance", response.Headers.GetValues("X-Cause").Single());
        Assert.Equal("down", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var next = await SendAsync();
        Assert.Equal(200, (int)next.StatusCode);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(599)]
    public async Task A_status_without_a_body_can_be_sent(int code)
    {
        _ncp.FailNext(EmulatorFault.Status(code));
        var (status, body) = await _client.TextAsync(Signed.Products(_ncp));
        Assert.Equal((code, ""), (status, body));
    }

    [Fact]
    public async Task A_fault_counts_down_and_the_next_one_follows()
    {
        _ncp.FailNext(EmulatorFault.Status(500), times: 2);
        _ncp.FailNext(EmulatorFault.Status(502));
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await _client.TextAsync(Signed.Products(_ncp))).Status);
        Assert.Equal([500, 500, 502, 200], statuses);
    }

    [Fact]
    public async Task A_condition_fails_one_page_until_cleared()
    {
        _ncp.FailWhen(request => request.Query("offset") == "20", EmulatorFault.VendorError(503));
        var third = Signed.Products(_ncp, "?offset=20");
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(_ncp, "?offset=10"))).Status);
        Assert.Equal(503, (await _client.TextAsync(third)).Status);
        Assert.Equal(503, (await _client.TextAsync(third)).Status);
        _ncp.ClearFaults();
        Assert.Equal(200, (await _client.TextAsync(third)).Status);
    }

    [Theory]
    [InlineData(400, "100")]
    [InlineData(401, "200")]
    [InlineData(403, "230")]
    [InlineData(404, "300")]
    [InlineData(413, "430")]
    [InlineData(429, "420")]
    [InlineData(500, "900")]
    [InlineData(503, "500")]
    [InlineData(504, "510")]
    public async Task A_vendor_error_is_the_vendors_own_body(int code, string errorCode)
    {
        _ncp.FailNext(EmulatorFault.VendorError(code));
        var (status, body) = await _client.JsonAsync(Signed.Products(_ncp));
        Assert.Equal(code, status);
        Assert.Equal(errorCode, body.GetProperty("error").GetProperty("errorCode").GetString());
    }

    [Fact]
    public async Task Retry_after_is_seconds_or_a_date()
    {
        _ncp.FailNext(EmulatorFault.RetryAfter(TimeSpan.FromSeconds(1.5)));
        _ncp.FailNext(EmulatorFault.RetryAfter(Signed.Noon.AddMinutes(1)));
        using var seconds = await SendAsync();
        using var date = await SendAsync();
        Assert.Equal((429, 429), ((int)seconds.StatusCode, (int)date.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(2), seconds.Headers.RetryAfter!.Delta);
        Assert.Equal(Signed.Noon.AddMinutes(1), date.Headers.RetryAfter!.Date);
    }

    [Fact]
    public async Task A_body_of_ones_own_may_be_html_with_200_or_nothing()
    {
        _ncp.FailNext(EmulatorFault.Body("<html>", contentType: "text/html"));
        _ncp.FailNext(EmulatorFault.Body(ReadOnlyMemory<byte>.Empty));
        using var html = await SendAsync();
        Assert.Equal("text/html", html.Content.Headers.ContentType!.MediaType);
        Assert.Equal((200, ""), await _client.TextAsync(Signed.Products(_ncp)));
    }

    [Fact]
    public async Task A_redirect_points_elsewhere()
    {
        _ncp.FailNext(EmulatorFault.Redirect(new Uri("https://elsewhere.example.com/login")));
        using var response = await SendAsync();
        Assert.Equal(302, (int)response.StatusCode);
        Assert.Equal("https://elsewhere.example.com/login", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_skewed_clock_refuses_a_good_signature_and_shows_itself_in_the_date()
    {
        _ncp.FailNext(EmulatorFault.ClockSkew(TimeSpan.FromMinutes(20)));
        using var refused = await SendAsync();
        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Equal(Signed.Noon.AddMinutes(20), refused.Headers.Date);

        _ncp.FailNext(EmulatorFault.ClockSkew(TimeSpan.FromMinutes(20)));
        var corrected = Signed.Products(_ncp, at: refused.Headers.Date);
        Assert.Equal(200, (await _client.TextAsync(corrected)).Status);
    }

    [Fact]
    public async Task A_delay_waits_for_the_emulators_clock()
    {
        _ncp.FailNext(EmulatorFault.Delay(TimeSpan.FromHours(1)));
        var pending = _client.TextAsync(Signed.Products(_ncp));
        while (_clock.ActiveTimers == 0)
            await Task.Yield();
        Assert.False(pending.IsCompleted);
        Assert.Null(_ncp.Requests[0].Status);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(200, (await pending).Status);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_status_that_cannot_be_sent_is_an_argument_error(int code) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFault.Status(code));

    [Fact]
    public void A_fault_must_happen_at_least_once() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _ncp.FailNext(EmulatorFault.Disconnect(), times: 0));

    private Task<HttpResponseMessage> SendAsync() =>
        _client.SendAsync(Signed.Products(_ncp), TestContext.Current.CancellationToken);
}
