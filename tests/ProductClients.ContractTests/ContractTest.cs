using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.Server;
using ProductClients.Tests.Support;

namespace ProductClients.ContractTests;

/// <summary>
/// The base of tests with a server of their own. When a test ends, it fails unless the requests were exactly those that
/// the server expects.
/// </summary>
public abstract class ContractTest : IAsyncDisposable
{
    public static TheoryData<string> Vendors =>
        [.. VendorContract.All.Select(static contract => contract.Registration.Name)];

    public static TheoryData<string> PagedVendors =>
        [.. VendorContract.All.OfType<PagedContract>().Select(static contract => contract.Registration.Name)];

    public static TheoryData<string> TokenVendors =>
    [
        .. VendorContract.All.Where(static contract => contract is ITokenContract)
            .Select(static contract => contract.Registration.Name),
    ];

    public static TheoryData<string> EndpointVendors =>
    [
        .. VendorContract.All.Where(static contract => contract is IEndpointContract)
            .Select(static contract => contract.Registration.Name),
    ];

    private protected ContractServer Server { get; } = new();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        using (Server)
        {
            Server.Verify();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Starts an application whose registrations use the server. Its clock shows the time of the contracts,
    /// 2026-01-01T00:00:00Z.
    /// </summary>
    private protected VendorApp Start(IReadOnlyCollection<Registration> registrations, TimeProvider? clock = null) =>
        new(Server.Address, registrations, clock ?? new FixedTimeProvider());

    private protected VendorApp Start(Registration registration, TimeProvider? clock = null) =>
        Start([registration], clock);
}
