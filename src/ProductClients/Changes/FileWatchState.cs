namespace ProductClients;

/// <summary>Keeps the state of a watch in a file. Immutable and thread-safe.</summary>
/// <remarks>The file is replaced: the new state is written to a new file beside it, flushed to the disk, and
/// renamed. So the file is always complete. A file with the name of the state and <c>.lock</c> is locked while a watch
/// uses the state; it stays, and is empty. The state has the ids of the products and hashes of their fields, but no
/// values. If a symbolic link is given, the file that it names is replaced.</remarks>
public sealed class FileWatchState : IWatchState
{
    private const int BufferSize = 64 * 1024;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    private readonly string _path;
    private readonly string _fullPath;

    /// <summary>Initializes a new instance. Nothing is opened before the watch starts.</summary>
    /// <param name="path">The file. Its folder must exist. A relative path is resolved now.</param>
    /// <exception cref="ArgumentException">The path is empty or not valid.</exception>
    public FileWatchState(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        _fullPath = Path.GetFullPath(path);
    }

    private string Target => new FileInfo(_fullPath).LinkTarget is null
        ? _fullPath
        : File.ResolveLinkTarget(_fullPath, returnFinalTarget: true)!.FullName;

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new ValueTask<IAsyncDisposable>(new FileStream(
                Target + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException error) when (error.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac)
        {
            throw new IOException(
                $"The watch state '{_path}' is in use by another watch; give each watch a file of its own.", error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new ValueTask<Stream?>(new FileStream(
                Target, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true));
        }
        catch (FileNotFoundException)
        {
            return default;
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        var target = Target;
        // A new file: another one beside the state belongs to somebody else.
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            var file = new FileStream(
                temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                KeepMode(target, file);
                await write(file, cancellationToken).ConfigureAwait(false);
                await file.FlushAsync(cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Returns the path.</summary>
    public override string ToString() => _path;

    private static void KeepMode(string target, FileStream file)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(target));
        }
    }
}
