using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>The one Node process that answers all questions of a run. Thread-safe.</summary>
internal sealed class OracleProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly StringBuilder _errors = new();
    private readonly Process _process;

    public OracleProcess(string folder)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        _process = Command.Start(new ProcessStartInfo("node", ["oracle.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            UseShellExecute = false,
        });
        _process.ErrorDataReceived += (_, e) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(e.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>Asks a batch of questions.</summary>
    /// <returns>The answers, in the order of the questions.</returns>
    public async Task<IReadOnlyList<Signature>> AskAsync(IReadOnlyCollection<OracleQuestion> questions)
    {
        await _turn.WaitAsync();
        try
        {
            using var timer = new CancellationTokenSource(Patience);
            var asking = WriteAsync(questions, timer.Token);
            var answers = new List<Signature>(questions.Count);
            while (answers.Count < questions.Count)
            {
                var line = await _process.StandardOutput.ReadLineAsync(timer.Token)
                    ?? throw new InvalidOperationException($"The oracles' process ended:\n{Errors()}");
                answers.Add(JsonSerializer.Deserialize(line, OracleJson.Default.Signature)!);
            }

            await asking;
            return answers;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _turn.Dispose();
    }

    private async Task WriteAsync(IEnumerable<OracleQuestion> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            var line = JsonSerializer.Serialize(question, OracleJson.Default.OracleQuestion);
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        await _process.StandardInput.FlushAsync(cancellationToken);
    }

    private string Errors()
    {
        lock (_errors)
        {
            return _errors.ToString();
        }
    }
}
