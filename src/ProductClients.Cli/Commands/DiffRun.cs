using System.Globalization;
using ProductClients.Cli.Comparison;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Commands;

/// <summary>Runs <c>diff</c>.</summary>
internal static class DiffRun
{
    public static async Task<int> RunAsync(
        DiffRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var comparison = new FileComparison(terminal.Environment, request.Ignored);
        var counts = new long[Enum.GetValues<ProductChangeKind>().Length];
        var differences = comparison.CompareAsync(request.Old, request.New, cancellationToken);
        try
        {
            await PrintAsync(
                differences, counts, DifferenceWriters.Create(request.Format, terminal), terminal.Output);
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
            // The reader closed the pipe after it had read the first differences, so the result stands.
            return ExitCodeOf(counts);
        }

        foreach (var field in comparison.UnknownFields)
        {
            await terminal.Error.WriteLineAsync(VisibleText.Of(
                $"--ignore {field} has no effect: no product has this field. Names are case-sensitive."));
        }

        if (request.Verbose)
        {
            await terminal.Error.WriteLineAsync(Describe(counts, comparison.Common));
        }

        return ExitCodeOf(counts);
    }

    private static async Task PrintAsync(
        IAsyncEnumerable<ProductDifference> differences, long[] counts, IDifferenceWriter writer, TextWriter output)
    {
        writer.Begin();
        try
        {
            await foreach (var difference in differences)
            {
                counts[(int)difference.Change]++;
                writer.Write(difference);
            }
        }
        catch (Exception error) when (error is UsageException or OperationCanceledException)
        {
            // The differences found so far are printed, and the output is closed so that it can be parsed.
            await EndAsync();
            throw;
        }

        await EndAsync();

        Task EndAsync()
        {
            writer.End();
            return output.FlushAsync(CancellationToken.None);
        }
    }

    private static int ExitCodeOf(long[] counts) =>
        counts.All(static count => count == 0) ? ExitCode.Success : ExitCode.Different;

    private static string Describe(long[] counts, long common) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts[(int)ProductChangeKind.Added]} added, {counts[(int)ProductChangeKind.Removed]} removed, "
            + $"{counts[(int)ProductChangeKind.Changed]} changed, "
            + $"{common - counts[(int)ProductChangeKind.Changed]} unchanged");
}
