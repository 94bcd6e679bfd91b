using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Node;

[assembly: AssemblyFixture(typeof(OracleFixture))]

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>Starts the oracles once per run. Without Node, it fails and so does every test.</summary>
public sealed class OracleFixture : IAsyncLifetime
{
    private OracleProcess? _process;

    public async ValueTask InitializeAsync() => _process = new OracleProcess(await NodePackages.EnsureAsync("oracles"));

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Signs requests with the oracles.</summary>
    internal Task<IReadOnlyList<Signature>> SignAsync(IReadOnlyCollection<SigningInput> inputs) =>
        _process!.SignAsync(inputs);
}
