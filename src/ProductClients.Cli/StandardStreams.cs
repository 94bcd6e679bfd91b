using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ProductClients.Cli;

/// <summary>Opens the standard streams of the process, always in UTF-8.</summary>
internal static class StandardStreams
{
    private const int BufferSize = 16 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextWriter OpenOutput()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Utf8;
        }

        return new StreamWriter(Open(1), Utf8, BufferSize);
    }

    public static TextWriter OpenError() => new StreamWriter(Open(2), Utf8) { AutoFlush = true };

    /// <summary>Opens the standard output (1) or the standard error stream (2).</summary>
    public static Stream Open(int descriptor) => OpenPipe(descriptor)
        ?? (descriptor == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError());

    // The console's stream does not report that the reader of a pipe has closed it; a file stream does. For a regular
    // file the console's stream is used, because it shares its position with the other stream (> file 2>&1).
    private static FileStream? OpenPipe(int descriptor)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            var stream = new FileStream(
                new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? null : stream;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
