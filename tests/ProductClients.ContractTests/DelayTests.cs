using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;
using ProductClients.Tests.Support;

namespace ProductClients.ContractTests;

/// <summary>Answers that take minutes. The app's clock is moved by the tests, so none of them waits.</summary>
public sealed class DelayTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    private const string Late = """{ "fixedDelayMilliseconds": 600000 }""";
    // A chunk is at least a byte, so there are as many as the body has.
    private const string Dribbled =
        """{ "chunkedDribbleDelay": { "numberOfChunks": 10000, "totalDuration": 120000 } }""";

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(20);

    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task An_answer_that_is_late_is_a_timeout(string vendor)
    {
        await Contract.ServeAsync(Products(vendor, Late), times: 1);
        await using var app = Start(Registration.Of(vendor).With("MaxRetries", "0"), _clock);
        var failing = app.FailAsync();
        await Contract.ReceivedAsync(1);
        _clock.Advance(AttemptTimeout);
        Assert.Equal(ProductErrorCode.Timeout, (await failing).Code);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task An_answer_that_is_late_once_costs_nothing_but_the_time_of_an_attempt(string vendor)
    {
        await ServeInTurnAsync(Products(vendor, Late), Mapping.Read($"{vendor}/products"));
        await using var app = Start(Registration.Of(vendor), _clock);
        var listing = app.ListAsync();
        await Contract.ReceivedAsync(1);
        _clock.Advance(AttemptTimeout);
        Assert.NotEmpty(await listing);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_body_that_dribbles_is_a_timeout(string vendor)
    {
        await Contract.ServeAsync(Products(vendor, Dribbled), times: 1);
        await using var app = Start(Registration.Of(vendor).With("MaxRetries", "0"), _clock);
        var failing = app.FailAsync();
        await app.Answered;
        await _clock.AdvanceUntilAsync(failing, TimeSpan.FromSeconds(5));
        Assert.Equal(ProductErrorCode.Timeout, (await failing).Code);
    }

    private static Mapping Products(string vendor, string delay) =>
        Mapping.Read($"{vendor}/products").AnsweringAlso($"{vendor}/products, delayed", delay);
}
