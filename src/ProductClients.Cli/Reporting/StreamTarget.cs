namespace ProductClients.Cli.Reporting;

/// <summary>Writes the report to an open stream: a device, a pipe or a standard stream.</summary>
internal sealed class StreamTarget(Stream stream) : IReportTarget
{
    public async Task WriteAsync(byte[] report)
    {
        await stream.WriteAsync(report);
        await stream.FlushAsync();
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
