namespace ProductClients.Cli.Tests;

/// <summary>An output whose writes fail with an error number of Linux.</summary>
internal sealed class FailingOutput(int errno) : StringWriter
{
    public const int Epipe = 32;
    public const int Enospc = 28;

    public override void Write(char value) => throw new IOException("write failed", errno);

    public override void Write(string? value) => throw new IOException("write failed", errno);

    public override void Write(char[] buffer, int index, int count) => throw new IOException("write failed", errno);

    public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("write failed", errno);
}
