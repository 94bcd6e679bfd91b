using System.Text.Json;
using ProductClients.Oracles.Tests.Node;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>The one Node process that responses all questions of a run. Thread-safe.</summary>
internal sealed class OracleProcess(string folder) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly NodeProcess _process = new(folder, "oracle.mjs");

    /// <summary>Asks a batch of questions.</summary>
    /// <returns>The responses, in the order of the questions.</returns>
    public async Task<IReadOnlyList<Signature>> AskAsync(IReadOnlyCollection<OracleQuestion> questions)
    {
        await _turn.WaitAsync();
        try
        {
            using var timer = new CancellationTokenSource(Patience);
            var asking = WriteAsync(questions, timer.Token);
            var responses = new List<Signature>(questions.Count);
            while (responses.Count < questions.Count)
            {
                var line = await _process.Output.ReadLineAsync(timer.Token)
                    ?? throw new InvalidOperationException($"The oracles' process ended:\n{_process.Errors}");
                responses.Add(JsonSerializer.Deserialize(line, OracleJson.Default.Signature)!);
            }

            await asking;
            return responses;
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

    private async Task WriteAsync(IEnumerable<OracleQuestion> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            var line = JsonSerializer.Serialize(question, OracleJson.Default.OracleQuestion);
            await _process.Input.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        await _process.Input.FlushAsync(cancellationToken);
    }
}
