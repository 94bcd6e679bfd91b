using System.Diagnostics;
using System.Net;
using ProductClients.Diagnostics;
using ProductClients.Http;
using ProductClients.Signing;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>What one attempt leaves in spans, measurements and the log.</summary>
public sealed class AttemptObserverTests : IDisposable
{
    private readonly Observed _observed = new();
    private readonly CancellationTokenSource _caller = new();
    private readonly RequestState _state;

    public AttemptObserverTests()
    {
        var clock = new ManualTimeProvider();
        var registration = new ObservedRegistration(
            new Registration("acme" + _observed.Suffix, "Acme"),
            new KnownSecrets(static () => "", static () => []),
            new SigningClock(clock),
            clock,
            _observed.CreateLogger("Http"));
        _state = new RequestState(
            registration, new HttpRequestMessage(HttpMethod.Get, "https://vendor.example/list"), _caller.Token);
    }

    public static TheoryData<Exception, bool, string, ActivityStatusCode, string?, string?> Failures => new()
    {
        {
            new ProductClientException("busy") { StatusCode = HttpStatusCode.ServiceUnavailable, RequestId = "r1" },
            false, "503", ActivityStatusCode.Error, null, "busy"
        },
        {
            new ProductClientException("bad body") { Code = ProductErrorCode.InvalidResponse },
            true, "InvalidResponse", ActivityStatusCode.Error, "bad body", "bad body"
        },
        { new IOException("reset"), false, "Network", ActivityStatusCode.Error, "reset", "reset" },
        { new IOException("reset"), true, "Network", ActivityStatusCode.Error, "reset", "reset" },
        {
            new OperationCanceledException(), false, "Timeout", ActivityStatusCode.Error, null,
            "the attempt timed out, or the caller cancelled it"
        },
        {
            new OperationCanceledException(), true, "cancelled", ActivityStatusCode.Unset, null,
            "the attempt timed out, or the caller cancelled it"
        },
    };

    [Fact]
    public void Attempt_begins_without_the_state_of_the_previous_one()
    {
        (_state.IsSent, _state.IsBeingSigned, _state.HasTokenFailed, _state.Status) = (true, true, true, 503);

        AttemptObserver.Begin(_state);

        Assert.Equal(
            (false, false, false, null), (_state.IsSent, _state.IsBeingSigned, _state.HasTokenFailed, _state.Status));
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void Failed_attempt_is_recorded_everywhere(
        Exception error, bool isCancelled, string type, ActivityStatusCode status, string? description, string? text)
    {
        AttemptObserver.Begin(_state);
        AttemptObserver.Send(_state);
        if (isCancelled)
        {
            _caller.Cancel();
        }

        AttemptObserver.Fail(_state, error);

        var span = Assert.Single(_observed.Attempts);
        Assert.Equal((type, status), (span.GetTagItem("error.type"), span.Status));
        Assert.Equal(description is null, span.StatusDescription is null);
        Assert.EndsWith(description ?? "", span.StatusDescription ?? "", StringComparison.Ordinal);
        Assert.Equal((error as ProductClientException)?.RequestId, span.GetTagItem("productclients.request_id"));
        Assert.Equal(type, Assert.Single(Requests()).Tags["error.type"]);
        Assert.EndsWith(text!, LogOf(202).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.1", "1.1")]
    [InlineData("2.0", "2")]
    [InlineData("3.0", "3")]
    public void Response_is_recorded_with_its_status_and_version(string version, string expected)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Accepted) { Version = Version.Parse(version) };
        AttemptObserver.Begin(_state);
        AttemptObserver.Send(_state);

        AttemptObserver.Receive(_state, response);
        AttemptObserver.Succeed(_state, response);

        var span = Assert.Single(_observed.Attempts);
        Assert.Equal(
            (202, expected),
            (span.GetTagItem("http.response.status_code"), span.GetTagItem("network.protocol.version")));
        Assert.Equal(202, Assert.Single(Requests()).Tags["http.response.status_code"]);
        Assert.Equal(
            [$"acme{_observed.Suffix} (Acme): headers of the request: ",
                $"acme{_observed.Suffix} (Acme): headers of the response: "],
            _observed.Logs.Where(static log => log.EventId.Id == 203).Select(static log => log.Text));
    }

    [Fact]
    public void Attempt_that_was_not_sent_is_not_counted()
    {
        AttemptObserver.Begin(_state);

        AttemptObserver.Fail(_state, new IOException("no vault"));

        Assert.Empty(Requests());
        Assert.Empty(_observed.Attempts);
    }

    [Theory]
    [InlineData(true, 1, false, false)]
    [InlineData(true, 2, false, true)]
    [InlineData(true, 1, true, true)]
    [InlineData(false, 2, true, false)]
    public void Retries_that_ended_are_logged(bool isTransient, int attempts, bool hasRetryAfter, bool isLogged)
    {
        for (var i = 0; i < attempts; i++)
        {
            _state.CountAttempt();
        }

        AttemptObserver.FailFinally(_state, new ProductClientException("busy")
        {
            IsTransient = isTransient,
            RetryAfter = hasRetryAfter ? TimeSpan.FromSeconds(1) : null,
        });

        Assert.Equal(isLogged ? 1 : 0, _observed.Logs.Count(static log => log.EventId.Id == 205));
    }

    public void Dispose()
    {
        _observed.Dispose();
        _caller.Dispose();
        _state.Request.Dispose();
    }

    private Observed.Logged LogOf(int id) => Assert.Single(_observed.Logs, log => log.EventId.Id == id);

    private IEnumerable<Observed.Measured> Requests() =>
        _observed.Measurements.Where(static measured => measured.Instrument == "productclients.requests");
}
