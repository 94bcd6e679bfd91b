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
    public async Task Status_fault_sends_body_and_headers_once()
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
    public async Task Status_can_be_sent_without_a_body(int code)
    {
        _ncp.FailNext(EmulatorFault.Status(code));
        var (status, body) = await _client.TextAsync(Signed.Products(_ncp));
        Assert.Equal((code, ""), (status, body));
    }

    [Fact]
    public async Task Fault_applies_to_the_given_number_of_requests_before_the_next_fault()
    {
        _ncp.FailNext(EmulatorFault.Status(500), times: 2);
        _ncp.FailNext(EmulatorFault.Status(502));
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await _client.TextAsync(Signed.Products(_ncp))).Status);
        Assert.Equal([500, 500, 502, 200], statuses);
    }

    [Fact]
    public async Task Condition_applies_to_matching_requests_until_faults_are_cleared()
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
    public async Task Vendor_error_has_the_vendors_own_body(int code, string errorCode)
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
    public async Task Body_fault_can_send_html_with_200_or_an_empty_body()
    {
        _ncp.FailNext(EmulatorFault.Body("<html>", contentType: "text/html"));
        _ncp.FailNext(EmulatorFault.Body(ReadOnlyMemory<byte>.Empty));
        using var html = await SendAsync();
        Assert.Equal("text/html", html.Content.Headers.ContentType!.MediaType);
        Assert.Equal((200, ""), await _client.TextAsync(Signed.Products(_ncp)));
    }

    [Fact]
    public async Task Redirect_fault_sends_the_location()
    {
        _ncp.FailNext(EmulatorFault.Redirect(new Uri("https://elsewhere.example.com/login")));
        using var response = await SendAsync();
        Assert.Equal(302, (int)response.StatusCode);
        Assert.Equal("https://elsewhere.example.com/login", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Skewed_clock_rejects_a_valid_signature_and_is_visible_in_the_date_header()
    {
        _ncp.FailNext(EmulatorFault.ClockSkew(TimeSpan.FromMinutes(20)));
        using var rejected = await SendAsync();
        Assert.Equal(401, (int)rejected.StatusCode);
        Assert.Equal(Signed.Noon.AddMinutes(20), rejected.Headers.Date);

        _ncp.FailNext(EmulatorFault.ClockSkew(TimeSpan.FromMinutes(20)));
        var corrected = Signed.Products(_ncp, at: rejected.Headers.Date);
        Assert.Equal(200, (await _client.TextAsync(corrected)).Status);
    }

    [Fact]
    public async Task Delay_fault_waits_by_the_emulators_clock()
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
    public void Status_outside_200_to_999_throws(int code) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFault.Status(code));

    [Fact]
    public void FailNext_throws_when_times_is_zero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _ncp.FailNext(EmulatorFault.Disconnect(), times: 0));

    private Task<HttpResponseMessage> SendAsync() =>
        _client.SendAsync(Signed.Products(_ncp), TestContext.Current.CancellationToken);
}
