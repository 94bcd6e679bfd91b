namespace ProductClients.Cli.Reporting;

/// <summary>Overwrites a report file that cannot be replaced, because its folder is read-only or it is a mount
/// point.</summary>
internal sealed class OverwrittenFile : IReportTarget
{
    private const int MaxAttempts = 500;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(10);
    private readonly string _path;

    private OverwrittenFile(string path) => _path = path;

    /// <summary>Opens an existing file. Waits while another run writes its report to it.</summary>
    /// <exception cref="IOException">The file does not exist, cannot be written, or stays in use.</exception>
    public static FileStream Open(string path, FileShare share)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.Write, share, bufferSize: 0);
            }
            catch (IOException error) when (IsInUse(error) && attempt < MaxAttempts)
            {
                Thread.Sleep(Delay);
            }
        }
    }

    /// <summary>Empties the file and closes it, so that an earlier report cannot be taken for that of this run.
    /// </summary>
    public static OverwrittenFile Prepare(FileStream file)
    {
        using (file)
        {
            file.SetLength(0);
        }

        return new OverwrittenFile(file.Name);
    }

    public async Task WriteAsync(byte[] report)
    {
        // Without sharing, so that the reports of two runs do not mix.
        await using var file = await Task.Run(() => Open(_path, FileShare.None));
        file.SetLength(0);
        await file.WriteAsync(report);
        file.Flush(flushToDisk: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static bool IsInUse(IOException error) =>
        error.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac;
}
