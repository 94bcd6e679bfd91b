using ProductClients.ContractTests.App;
using ProductClients.ContractTests.WireMock;
using ProductClients.Tests.Support;

namespace ProductClients.ContractTests.Contracts;

/// <summary>A test against WireMock. It begins with an empty one, and fails at its end if the requests were not exactly
/// those of its contract.</summary>
public abstract class ContractTest(WireMockFixture wireMock) : IAsyncLifetime
{
    private Contract? _contract;

    /// <summary>Gets the names of the vendors.</summary>
    public static TheoryData<string> Vendors => [.. Registration.All.Select(static registration => registration.Name)];

    private protected Contract Contract => _contract!;

    public async ValueTask InitializeAsync()
    {
        wireMock.Require();
        await wireMock.Admin.ResetAsync();
        _contract = new Contract(wireMock.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_contract is not null)
        {
            await _contract.VerifyAsync();
        }
    }

    /// <summary>Has a file of <c>contracts</c> served, such as <c>huawei/products</c>.</summary>
    private protected Task ServeAsync(string mapping, int times = 1) =>
        Contract.ServeAsync(Mapping.Read(mapping), times);

    /// <summary>Has the answers given in turn, one request each.</summary>
    private protected async Task ServeInTurnAsync(params Mapping[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            await Contract.ServeAsync(steps[i].AsStep(i), times: 1);
        }
    }

    /// <summary>Starts an app that has the vendors at WireMock. Its clock shows the time the contracts are written for,
    /// 2026-01-01T00:00:00Z.</summary>
    private protected VendorApp Start(IReadOnlyCollection<Registration> registrations, TimeProvider? clock = null) =>
        new(wireMock.Address, registrations, clock ?? new FixedTimeProvider());

    private protected VendorApp Start(Registration registration, TimeProvider? clock = null) =>
        Start([registration], clock);
}
