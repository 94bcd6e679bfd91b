using ProductClients.ContractTests.WireMock;
using ProductClients.Shared.Node;

[assembly: AssemblyFixture(typeof(WireMockFixture))]
// There is one journal, and what stands in it must be one test's.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ProductClients.ContractTests.WireMock;

/// <summary>Starts WireMock once per run.</summary>
public sealed class WireMockFixture : IAsyncLifetime
{
    private WireMockProcess? _process;
    private WireMockAdmin? _admin;
    private string _absence = "";

    /// <summary>Gets where the vendors are served.</summary>
    public Uri Address => _process!.Address;

    internal WireMockAdmin Admin => _admin!;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _process = await WireMockProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "contracts"));
            _admin = new WireMockAdmin(Address);
        }
        catch (UnavailableException e)
        {
            _absence = e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _admin?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    /// <summary>Ends the current test if there is no WireMock.</summary>
    public void Require()
    {
        if (_process is null)
        {
            Absence.Report(_absence, Absence.IsFailure);
        }
    }
}
