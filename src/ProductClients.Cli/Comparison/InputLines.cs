using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace ProductClients.Cli.Comparison;

/// <summary>Reads a file line by line and skips blank lines.</summary>
internal static class InputLines
{
    // Far longer than any product. A longer line shows that the input is not a file of lines.
    public const int MaxLength = 16 * 1024 * 1024;

    private static readonly StreamPipeReaderOptions Options = new(bufferSize: 64 * 1024);
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the lines that are not blank.</summary>
    /// <exception cref="UsageException">The file cannot be read, or a line is too long.</exception>
    public static async IAsyncEnumerable<InputLine> ReadAsync(
        InputFile file, AppEnvironment environment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Opening a pipe and reading the standard input cannot be cancelled, so cancellation stops waiting for them.
        await using var stream = await Task.Run(() => file.Open(environment), cancellationToken)
            .WaitAsync(cancellationToken);
        var reader = PipeReader.Create(stream, Options);
        for (var number = 1L; ;)
        {
            var read = await file.ReadAsync(() =>
                Task.Run(() => reader.ReadAsync(CancellationToken.None).AsTask(), cancellationToken)
                    .WaitAsync(cancellationToken));
            var rest = read.Buffer;
            while (Next(ref rest, read.IsCompleted) is { } text)
            {
                var line = new InputLine(file, number, number == 1 ? WithoutMark(text) : text);
                number++;
                if (!line.Text.All(static b => b is (byte)' ' or (byte)'\t' or (byte)'\r'))
                {
                    yield return line;
                }
            }

            if (rest.Length > MaxLength)
            {
                throw new InputLine(file, number, []).Invalid("is longer than 16 MiB");
            }

            if (read.IsCompleted)
            {
                yield break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static byte[]? Next(ref ReadOnlySequence<byte> rest, bool isLast)
    {
        var end = rest.PositionOf((byte)'\n');
        if (end is null && (!isLast || rest.IsEmpty))
        {
            return null;
        }

        var line = rest.Slice(0, end ?? rest.End);
        rest = rest.Slice(end is { } position ? rest.GetPosition(1, position) : rest.End);
        return line.ToArray();
    }

    // PowerShell writes a byte order mark.
    private static byte[] WithoutMark(byte[] text) =>
        text.AsSpan().StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;
}
