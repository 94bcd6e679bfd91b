using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

/// <summary>WireMock's own faults, of every vendor.</summary>
public sealed class FaultTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    private const int Retries = 2;

    [Theory]
    [MemberData(nameof(Vendors))]
    public Task A_connection_that_is_reset_is_a_network_error_after_the_last_attempt(string vendor) =>
        FailAsync(vendor, "CONNECTION_RESET_BY_PEER", Retries, requests: 1 + Retries);

    [Theory]
    [MemberData(nameof(Vendors))]
    public Task An_empty_answer_is_a_network_error_after_the_last_attempt(string vendor) =>
        FailAsync(vendor, "EMPTY_RESPONSE", Retries, requests: 1 + Retries);

    [Theory]
    [MemberData(nameof(Vendors))]
    public Task An_answer_of_rubbish_is_a_network_error_after_the_last_attempt(string vendor) =>
        FailAsync(vendor, "RANDOM_DATA_THEN_CLOSE", Retries, requests: 1 + Retries);

    [Theory]
    [MemberData(nameof(Vendors))]
    public Task A_body_of_rubbish_is_a_network_error(string vendor) =>
        FailAsync(vendor, "MALFORMED_RESPONSE_CHUNK", retries: 0, requests: 1);

    [Theory]
    [MemberData(nameof(Of), "CONNECTION_RESET_BY_PEER")]
    [MemberData(nameof(Of), "EMPTY_RESPONSE")]
    [MemberData(nameof(Of), "RANDOM_DATA_THEN_CLOSE")]
    [MemberData(nameof(Of), "MALFORMED_RESPONSE_CHUNK")]
    public Task A_connection_that_breaks_once_costs_nothing_but_a_request(string vendor, string fault) =>
        RecoverAsync(vendor, fault);

    public static TheoryData<string, string> Of(string fault) => new(
        Registration.All.Select(registration => (registration.Name, fault)));

    private async Task FailAsync(string vendor, string fault, int retries, int requests)
    {
        await Contract.ServeAsync(Broken(vendor, fault), requests);
        await using var app = Start(Registration.Of(vendor).With("MaxRetries", $"{retries}"));
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.Network, true), (error.Code, error.IsTransient));
    }

    private async Task RecoverAsync(string vendor, string fault)
    {
        await ServeInTurnAsync(Broken(vendor, fault), Mapping.Read($"{vendor}/products"));
        await using var app = Start(Registration.Of(vendor));
        Assert.NotEmpty(await app.ListAsync());
    }

    private static Mapping Broken(string vendor, string fault) => Mapping.Read($"{vendor}/products")
        .Answering($"{vendor}/{fault}", $$"""{ "fault": "{{fault}}" }""");
}
