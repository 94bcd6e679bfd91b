namespace ProductClients.Cli.Reporting;

/// <summary>Opens the place that <c>--report</c> names.</summary>
internal static class ReportTargets
{
    private const FileShare AnyShare = FileShare.ReadWrite | FileShare.Delete;
    private static readonly string[] Devices = ["/dev/", @"\\.\"];

    /// <summary>Opens a place for one report. What a standard stream, a device or a pipe has already received is kept;
    /// a file is replaced.</summary>
    /// <param name="real">The full path without symbolic links.</param>
    /// <param name="environment">The process.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    /// <exception cref="UsageException">It must not be replaced.</exception>
    public static IReportTarget Open(string real, AppEnvironment environment)
    {
        if (RealPath.DescriptorOf(real) is { } descriptor)
        {
            return new StreamTarget(
                descriptor is 1 or 2 ? environment.OpenStandardStream(descriptor) : OpenToAppend(real));
        }

        if (Directory.Exists(real))
        {
            throw new UsageException($"'{real}' is a directory; --report must name a file.");
        }

        RequireNoRedirection("--report", real, environment);
        if (OpenExisting(real) is not { } file)
        {
            return ReplacedFile.Prepare(real);
        }

        if (!file.CanSeek || IsDevice(file, real))
        {
            return new StreamTarget(file);
        }

        try
        {
            var target = ReplacedFile.Prepare(real);
            file.Dispose();
            return target;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The folder is read-only, or the file is a mount point.
            return OverwrittenFile.Prepare(file);
        }
    }

    /// <summary>Checks that no standard stream is redirected to a file. Replacing it would lose what the stream writes.
    /// </summary>
    /// <exception cref="UsageException">A stream is redirected to the file.</exception>
    public static void RequireNoRedirection(string option, string real, AppEnvironment environment)
    {
        foreach (var (descriptor, stream) in new[] { (1, "standard output"), (2, "standard error stream") })
        {
            if (environment.RedirectionOf(descriptor) is { } redirected && RealPath.Equals(redirected, real))
            {
                throw new UsageException(
                    $"{option} is '{real}', which the {stream} is redirected to; choose another file.");
            }
        }
    }

    // Returns null if there is no file. Another run may remove it at any time.
    private static FileStream? OpenExisting(string path)
    {
        try
        {
            return OverwrittenFile.Open(path, AnyShare);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // A folder such as /dev/shm also has files. An empty one is written in place, as a device is.
    private static bool IsDevice(FileStream file, string real) =>
        file.Length == 0 && Devices.Any(device => real.StartsWith(device, StringComparison.Ordinal));

    private static FileStream OpenToAppend(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, AnyShare, bufferSize: 0);
        if (stream.CanSeek)
        {
            stream.Seek(0, SeekOrigin.End);
        }

        return stream;
    }
}
