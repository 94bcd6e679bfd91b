using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

/// <summary>Scenarios: answers that change from one request to the next.</summary>
public sealed class RetryTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_vendor_that_is_unavailable_twice_is_asked_a_third_time(string vendor)
    {
        await ServeInTurnAsync(
            Answer(vendor, """{ "status": 503 }"""),
            Answer(vendor, """{ "status": 503 }"""),
            Mapping.Read($"{vendor}/products"));
        await using var app = Start(Registration.Of(vendor));
        var listing = app.Lister.ListAsync();
        Assert.NotEmpty(await listing.ToListAsync());
        Assert.Equal(3, listing.Report.Requests);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_vendor_that_lets_come_back_at_once_is_asked_again(string vendor)
    {
        await ServeInTurnAsync(
            Answer(vendor, """{ "status": 429, "headers": { "Retry-After": "0" } }"""),
            Mapping.Read($"{vendor}/products"));
        await using var app = Start(Registration.Of(vendor));
        Assert.NotEmpty(await app.ListAsync());
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_wait_that_does_not_fit_the_total_timeout_is_left_to_the_app(string vendor)
    {
        var mapping = Answer(vendor, """{ "status": 429, "headers": { "Retry-After": "120" } }""");
        await Contract.ServeAsync(mapping, times: 1);
        await using var app = Start(Registration.Of(vendor));
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.RateLimited, TimeSpan.FromMinutes(2)), (error.Code, error.RetryAfter));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_date_to_come_back_at_is_counted_from_the_apps_clock(string vendor)
    {
        var mapping = Answer(
            vendor, """{ "status": 503, "headers": { "Retry-After": "Thu, 01 Jan 2026 00:05:00 GMT" } }""");
        await Contract.ServeAsync(mapping, times: 1);
        await using var app = Start(Registration.Of(vendor));
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.Unavailable, TimeSpan.FromMinutes(5)), (error.Code, error.RetryAfter));
    }

    private static Mapping Answer(string vendor, string response) =>
        Mapping.Read($"{vendor}/products").Answering($"{vendor}/products, refused", response);
}
