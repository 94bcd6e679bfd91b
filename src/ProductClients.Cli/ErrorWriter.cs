using System.Text;
using ProductClients.Redaction;

namespace ProductClients.Cli;

/// <summary>The error stream. It shows no user and no password of a URI, such as a proxy's. What cannot be said there
/// (it is full, or closed) changes neither the run nor its exit code.</summary>
internal sealed class ErrorWriter(TextWriter writer) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Try(() => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => writer.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => writer.Write(Redact(value)));

    public override void WriteLine(string? value) => Try(() => writer.WriteLine(Redact(value)));

    public override void Flush() => Try(writer.Flush);

    private static string? Redact(string? text) => text is null ? null : UriUserInfo.Remove(text);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // There is nowhere left to say it.
        }
    }
}
