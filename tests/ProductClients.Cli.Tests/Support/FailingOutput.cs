namespace ProductClients.Cli.Tests;

/// <summary>An output whose every write fails.</summary>
internal sealed class FailingOutput(int errno) : StringWriter
{
    public const int Epipe = 32;
    public const int Enospc = 28;

    public override void Write(char value) => throw new IOException("it is so", errno);

    public override void Write(string? value) => throw new IOException("it is so", errno);

    public override void Write(char[] buffer, int index, int count) => throw new IOException("it is so", errno);

    public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("it is so", errno);
}
