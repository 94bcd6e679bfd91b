using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Prints one JSON object per line, as differences are found.</summary>
internal sealed class NdjsonDifferenceWriter(TextWriter output) : IDifferenceWriter
{
    public void Begin()
    {
    }

    public void Write(ProductDifference difference)
    {
        output.Write(DifferenceRecord.ToJson(difference));
        output.Write('\n');
    }

    public void End()
    {
    }
}
