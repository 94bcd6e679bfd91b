using System.Text;
using ProductClients.Redaction;

namespace ProductClients.Cli;

/// <summary>Writes to the error stream and redacts the user name and password of URIs, such as that of a proxy. A
/// failed write (the device is full, the stream is closed) changes neither the run nor the exit code.</summary>
/// <remarks>A URI may be written in parts, so only complete lines are passed on. A flush passes on the last one.
/// </remarks>
internal sealed class ErrorWriter(TextWriter writer) : TextWriter
{
    private readonly StringBuilder _line = new();
    private readonly Lock _gate = new();

    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Add([value]);

    public override void Write(char[] buffer, int index, int count) => Add(buffer.AsSpan(index, count));

    public override void Write(string? value) => Add(value);

    public override void WriteLine(string? value) => Add(value + writer.NewLine);

    public override void Flush()
    {
        lock (_gate)
        {
            PassOn(_line.Length);
            Try(writer.Flush);
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            var start = _line.Length;
            _line.Append(text);
            if (text.LastIndexOf('\n') is var end and >= 0)
            {
                PassOn(start + end + 1);
            }
        }
    }

    private void PassOn(int length)
    {
        if (length > 0)
        {
            var text = UriUserInfo.Remove(_line.ToString(0, length));
            _line.Remove(0, length);
            Try(() => writer.Write(text));
        }
    }

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // There is no other stream to report the failure to.
        }
    }
}
