using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>One JSON array with a difference per line; it is closed whatever happens, so that it can be parsed.
/// </summary>
internal sealed class JsonDifferenceWriter(TextWriter output) : IDifferenceWriter
{
    private readonly JsonArrayText _array = new(output);

    public void Begin() => _array.Begin();

    public void Write(ProductDifference difference) => _array.Write(DifferenceRecord.ToJson(difference));

    public void End() => _array.End();
}
