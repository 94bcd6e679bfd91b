using System.Text;
using System.Text.Json;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Reporting;

/// <summary>The file of <c>--report</c>. It is opened before the first request, so that a run whose report cannot be
/// written does not start.</summary>
internal sealed class ReportFile : IAsyncDisposable
{
    private readonly IReportTarget? _target;

    private ReportFile(IReportTarget? target) => _target = target;

    /// <summary>Opens the file, or returns a report that is not written if there is no path.</summary>
    /// <param name="path">The value of <c>--report</c>.</param>
    /// <param name="choice">The configuration of the run. Its file must not be replaced.</param>
    /// <param name="environment">The process.</param>
    /// <param name="timeLimit">Stops waiting for the reader of a named pipe, after <c>--timeout</c> too.</param>
    /// <param name="cancellationToken">The cancellation of the run.</param>
    /// <exception cref="UsageException">The file cannot be written, or is the configuration file.</exception>
    public static async Task<ReportFile> OpenAsync(
        string? path,
        ConfigurationChoice choice,
        AppEnvironment environment,
        CancellationToken timeLimit,
        CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return new ReportFile(null);
        }

        try
        {
            var real = RealPath.Of(environment.PathOf(path));
            choice.RequireOther("--report", real, environment);
            // Opening a named pipe waits for its reader and cannot be cancelled, so cancellation stops waiting for it.
            return new ReportFile(await Task.Run(() => ReportTargets.Open(real, environment), timeLimit)
                .WaitAsync(timeLimit));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UsageException(
                $"The report file '{path}' was not opened within --timeout; start the reader of the pipe first.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException(
                $"The report file '{path}' cannot be written, so nothing was sent: {error.Message}");
        }
    }

    public async Task WriteAsync(IReadOnlyList<ListingReport> registrations, SecretMask mask)
    {
        if (_target is not null)
        {
            var report = new CatalogReport
            {
                Registrations = registrations,
                Products = registrations.Sum(static registration => registration.Products),
            };
            var json = mask.Apply(JsonSerializer.SerializeToNode(report, ToolJson.Report))!;
            await _target.WriteAsync(Encoding.UTF8.GetBytes(json.ToJsonString(ToolJson.Report.Options) + '\n'));
        }
    }

    public ValueTask DisposeAsync() => _target?.DisposeAsync() ?? ValueTask.CompletedTask;
}
