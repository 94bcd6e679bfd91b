using System.Globalization;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Comparison;

/// <summary>A line of an input file.</summary>
internal readonly record struct InputLine(InputFile File, long Number, byte[] Text)
{
    /// <summary>Creates the exception that names the file, the line and the problem.</summary>
    public UsageException Invalid(string problem) => new(VisibleText.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{File} line {Number} {problem}; diff reads the output of 'list --format ndjson'.")));
}
