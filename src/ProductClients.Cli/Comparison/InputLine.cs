using System.Globalization;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Comparison;

/// <summary>A line of a file.</summary>
internal readonly record struct InputLine(InputFile File, long Number, byte[] Text)
{
    public UsageException Refuse(string problem) => new(VisibleText.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{File} line {Number} {problem}; diff reads what 'list --format ndjson' prints.")));
}
