namespace ProductClients.Cli.Reporting;

/// <summary>The place that a report is written to.</summary>
internal interface IReportTarget : IAsyncDisposable
{
    /// <summary>Writes the complete report.</summary>
    Task WriteAsync(byte[] report);
}
