using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Prints one JSON object per line, as differences are found.</summary>
internal sealed class NdjsonDifferenceWriter(TextWriter output, bool isTerminal) : IDifferenceWriter
{
    public void Begin()
    {
    }

    public void Write(ProductDifference difference)
    {
        output.Write(ToolJson.Line(DifferenceRecord.ToJson(difference), isTerminal));
        output.Write('\n');
    }

    public void End()
    {
    }
}
