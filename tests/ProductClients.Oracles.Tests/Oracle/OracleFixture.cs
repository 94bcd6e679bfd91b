using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Shared.Node;

[assembly: AssemblyFixture(typeof(OracleFixture))]

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>Starts the oracles once per run.</summary>
public sealed class OracleFixture : IAsyncLifetime
{
    private OracleProcess? _process;
    private string _absence = "";

    public async ValueTask InitializeAsync()
    {
        try
        {
            _process = new OracleProcess(await NodePackages.EnsureAsync("oracles"));
        }
        catch (UnavailableException e)
        {
            _absence = e.Message;
        }
    }

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Asks a batch of questions; ends the test if nobody is there to answer.</summary>
    internal Task<IReadOnlyList<Signature>> AskAsync(IReadOnlyCollection<OracleQuestion> questions)
    {
        if (_process is null)
        {
            Absence.Report(_absence, Absence.IsFailure);
        }

        return _process!.AskAsync(questions);
    }
}
