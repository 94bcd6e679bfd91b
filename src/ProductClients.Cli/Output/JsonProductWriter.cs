using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>Prints a JSON array with one product per line. The array is always closed, so that it can be parsed
/// after a failure too.</summary>
internal sealed class JsonProductWriter(TextWriter output, bool isTerminal) : IProductWriter
{
    private readonly JsonArrayText _array = new(output);

    public void Begin() => _array.Begin();

    public void Write(Product product) =>
        _array.Write(ToolJson.Line(JsonSerializer.Serialize(product, ToolJson.Product), isTerminal));

    public void End() => _array.End();
}
