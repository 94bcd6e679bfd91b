using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ProductClients.Cli;

/// <summary>The process's own streams, in UTF-8 whatever the console's culture.</summary>
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

        return new StreamWriter(OpenPipe(1) ?? Console.OpenStandardOutput(), Utf8, BufferSize);
    }

    public static TextWriter OpenError() =>
        new StreamWriter(OpenPipe(2) ?? Console.OpenStandardError(), Utf8) { AutoFlush = true };

    // The console's stream does not say that the reader of a pipe has left; a file's does. A real file is left to the
    // console's, which shares its position with the other stream (> file 2>&1).
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
