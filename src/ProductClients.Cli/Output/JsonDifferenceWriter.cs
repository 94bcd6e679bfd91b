using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Prints a JSON array with one difference per line. The array is always closed, so that it can be parsed
/// after a failure too.</summary>
internal sealed class JsonDifferenceWriter(TextWriter output, bool isTerminal) : IDifferenceWriter
{
    private readonly JsonArrayText _array = new(output);

    public void Begin() => _array.Begin();

    public void Write(ProductDifference difference) =>
        _array.Write(ToolJson.Line(DifferenceRecord.ToJson(difference), isTerminal));

    public void End() => _array.End();
}
