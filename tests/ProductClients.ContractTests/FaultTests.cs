using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.Server;

namespace ProductClients.ContractTests;

/// <summary>Tests broken connections for every vendor.</summary>
public sealed class FaultTests : ContractTest
{
    private const int Retries = 2;

    public static TheoryData<string, WireFault> NoResponse => With(
        WireFault.Reset, WireFault.EmptyResponse, WireFault.RandomDataThenClose);

    public static TheoryData<string, WireFault> Breaks => With(
        WireFault.Reset, WireFault.EmptyResponse, WireFault.RandomDataThenClose, WireFault.MalformedChunk);

    [Theory]
    [MemberData(nameof(NoResponse))]
    public async Task Connection_without_a_response_is_a_network_error_after_the_last_attempt(
        string vendor, WireFault fault)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products.WithFault(fault), times: 1 + Retries);
        await using var app = Start(contract.Registration.With("MaxRetries", $"{Retries}"));
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.Network, true), (error.Code, error.IsTransient));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Malformed_body_is_a_network_error(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products.WithFault(WireFault.MalformedChunk));
        await using var app = Start(contract.Registration.With("MaxRetries", "0"));
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.Network, true), (error.Code, error.IsTransient));
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Request_is_retried_after_a_broken_connection(string vendor, WireFault fault)
    {
        var contract = VendorContract.Of(vendor);
        Server.ExpectSequence(contract.Products.WithFault(fault), contract.Products);
        await using var app = Start(contract.Registration);
        Assert.NotEmpty(await app.ListAsync());
    }

    private static TheoryData<string, WireFault> With(params WireFault[] faults) => new(
        from contract in VendorContract.All from fault in faults select (contract.Registration.Name, fault));
}
