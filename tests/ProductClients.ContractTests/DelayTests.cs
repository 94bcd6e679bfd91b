using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.Server;
using ProductClients.Tests.Support;

namespace ProductClients.ContractTests;

/// <summary>Tests responses that are late. They move the application's clock, so they do not wait.</summary>
public sealed class DelayTests : ContractTest
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(20);

    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Late_response_is_a_timeout(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products.WithFault(WireFault.Late));
        await using var app = Start(contract.Registration.With("MaxRetries", "0"), _clock);
        var failing = app.FailAsync();
        await Server.ReceivedAsync(1);
        _clock.Advance(AttemptTimeout);
        Assert.Equal(ProductErrorCode.Timeout, (await failing).Code);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Request_is_retried_after_a_late_response(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.ExpectSequence(contract.Products.WithFault(WireFault.Late), contract.Products);
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
        Server.Expect(contract.Products.WithFault(WireFault.Dribble));
        await using var app = Start(contract.Registration.With("MaxRetries", "0"), _clock);
        var failing = app.FailAsync();
        for (var received = 1; received <= Bytes; received++)
        {
            Server.Wire.Send(1);
            await app.ReceivedAsync(received);
            _clock.Advance(AttemptTimeout / Bytes);
        }

        // The response is complete too late. A timeout that restarts at every byte would accept it.
        Server.Wire.Send(1_000_000);
        Assert.Equal(ProductErrorCode.Timeout, (await failing).Code);
    }
}
