using System.Text.Json;
using ProductClients.Oracles.Tests.Node;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>The Node process that signs all requests of a run. Thread-safe.</summary>
internal sealed class OracleProcess(string folder) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly NodeProcess _process = new(folder, "oracle.mjs");

    /// <summary>Signs requests with the oracles.</summary>
    /// <returns>The signatures, in the order of the inputs.</returns>
    public async Task<IReadOnlyList<Signature>> SignAsync(IReadOnlyCollection<SigningInput> inputs)
    {
        await _turn.WaitAsync();
        try
        {
            using var timer = new CancellationTokenSource(Patience);
            var writing = WriteAsync(inputs, timer.Token);
            var signatures = new List<Signature>(inputs.Count);
            while (signatures.Count < inputs.Count)
            {
                var line = await _process.Output.ReadLineAsync(timer.Token)
                    ?? throw new InvalidOperationException($"The process of the oracles ended:\n{_process.Errors}");
                signatures.Add(JsonSerializer.Deserialize(line, OracleJson.Default.Signature)!);
            }

            await writing;
            return signatures;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _turn.Dispose();
    }

    private async Task WriteAsync(IEnumerable<SigningInput> inputs, CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            var line = JsonSerializer.Serialize(input, OracleJson.Default.SigningInput);
            await _process.Input.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        await _process.Input.FlushAsync(cancellationToken);
    }
}
