using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Node;

[assembly: AssemblyFixture(typeof(OracleFixture))]

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>Starts the oracles once per run. Without Node it fails, and every test with it.</summary>
public sealed class OracleFixture : IAsyncLifetime
{
    private OracleProcess? _process;

    public async ValueTask InitializeAsync() => _process = new OracleProcess(await NodePackages.EnsureAsync("oracles"));

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Asks a batch of questions.</summary>
    internal Task<IReadOnlyList<Signature>> AskAsync(IReadOnlyCollection<OracleQuestion> questions) =>
        _process!.AskAsync(questions);
}
