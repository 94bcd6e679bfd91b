using System.Text.Json;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Reporting;

/// <summary>The file of <c>--report</c>. It is opened before the first request, so that a run whose report cannot be
/// written does not start.</summary>
internal sealed class ReportFile : IAsyncDisposable
{
    private readonly FileStream? _file;

    private ReportFile(FileStream? file) => _file = file;

    /// <summary>Opens the file, or returns a report that is not written if there is no path.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static ReportFile Open(string? path, AppEnvironment environment)
    {
        try
        {
            return new ReportFile(path is null
                ? null
                : new FileStream(environment.PathOf(path), FileMode.OpenOrCreate, FileAccess.Write));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException(
                $"The report file '{path}' cannot be written, so nothing was sent: {error.Message}");
        }
    }

    public async Task WriteAsync(RunReport report)
    {
        if (_file is null)
        {
            return;
        }

        // A device such as /dev/null has no length to set.
        if (_file.CanSeek && _file.Length > 0)
        {
            _file.SetLength(0);
        }

        await JsonSerializer.SerializeAsync(_file, report, ToolJson.Indented.RunReport);
        await _file.WriteAsync("\n"u8.ToArray());
    }

    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
