namespace ProductClients.Cli.Reporting;

/// <summary>Writes the report to a temporary file beside the report file and renames it, so that the report file is
/// always complete.</summary>
internal sealed class ReplacedFile : IReportTarget
{
    private readonly string _path;
    private readonly UnixFileMode? _mode;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="path">The path of the report file.</param>
    /// <param name="mode">The permissions of the earlier report, or <see langword="null"/> if there was none.</param>
    internal ReplacedFile(string path, UnixFileMode? mode)
    {
        _path = path;
        _mode = mode;
    }

    /// <summary>Removes the earlier report, so that it cannot be taken for that of this run if the run is killed.
    /// </summary>
    /// <exception cref="IOException">The file cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be replaced.</exception>
    public static ReplacedFile Prepare(string path)
    {
        var target = new ReplacedFile(path, ModeOf(path));
        RequireWritableFolder(target);
        File.Delete(path);
        return target;
    }

    public async Task WriteAsync(byte[] report)
    {
        var file = CreateTemporary(FileOptions.None);
        try
        {
            await using (file)
            {
                SetMode(file);
                await file.WriteAsync(report);
                file.Flush(flushToDisk: true);
            }

            File.Move(file.Name, _path, overwrite: true);
        }
        catch
        {
            File.Delete(file.Name);
            throw;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Returns null if there is no file. Another run may remove it at any time.
    private static UnixFileMode? ModeOf(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static void RequireWritableFolder(ReplacedFile target)
    {
        var folder = Path.GetDirectoryName(target._path);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"The folder '{folder}' does not exist.");
        }

        try
        {
            using var file = target.CreateTemporary(FileOptions.DeleteOnClose);
            target.SetMode(file);
        }
        catch (UnauthorizedAccessException error)
        {
            // The message of the exception names the temporary file.
            throw new UnauthorizedAccessException($"The folder '{folder}' is not writable.", error);
        }
    }

    private FileStream CreateTemporary(FileOptions options)
    {
        var name = Path.Combine(Path.GetDirectoryName(_path)!, $".productclients-{Path.GetRandomFileName()}");
        return new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, options);
    }

    private void SetMode(FileStream file)
    {
        // Without an earlier report, another run may have written its report in the meantime.
        if ((_mode ?? ModeOf(_path)) is { } mode && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, mode);
        }
    }
}
