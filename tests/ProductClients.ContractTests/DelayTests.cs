using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.Server;
using ProductClients.Tests.Support;

namespace ProductClients.ContractTests;

/// <summary>Responses that are late. The tests move the application's clock, so none of them waits.</summary>
public sealed class DelayTests : ContractTest
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(20);

    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Late_response_is_a_timeout(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products.Breaking(WireFault.Late));
        await using var app = Start(contract.Registration.With("MaxRetries", "0"), _clock);
        var failing = app.FailAsync();
        await Server.ReceivedAsync(1);
        _clock.Advance(AttemptTimeout);
        Assert.Equal(ProductErrorCode.Timeout, (await failing).Code);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Response_that_is_late_once_is_retried(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.ExpectInTurn(contract.Products.Breaking(WireFault.Late), contract.Products);
        await using var app = Start(contract.Registration, _clock);
        var listing = app.ListAsync();
        await Server.ReceivedAsync(1);
        _clock.Advance(AttemptTimeout);
        Assert.NotEmpty(await listing);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Body_that_dribbles_is_a_timeout(string vendor)
    {
        const int Bytes = 4;
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products.Breaking(WireFault.Dribble));
        await using var app = Start(contract.Registration.With("MaxRetries", "0"), _clock);
        var failing = app.FailAsync();
        for (var received = 1; received <= Bytes; received++)
        {
            Server.Wire.Send(1);
            await app.ReceivedAsync(received);
            _clock.Advance(AttemptTimeout / Bytes);
        }

        // The response is complete too late. A timeout that every byte restarts would let it pass.
        Server.Wire.Send(1_000_000);
        Assert.Equal(ProductErrorCode.Timeout, (await failing).Code);
    }
}
