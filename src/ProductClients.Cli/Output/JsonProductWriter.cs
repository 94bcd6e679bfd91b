using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>One JSON array with a product per line; it is closed whatever happens, so that it can be parsed.</summary>
internal sealed class JsonProductWriter(TextWriter output) : IProductWriter
{
    private readonly JsonArrayText _array = new(output);

    public void Begin() => _array.Begin();

    public void Write(ProductRecord product) =>
        _array.Write(JsonSerializer.Serialize(product, ToolJson.Compact.ProductRecord));

    public void End() => _array.End();
}
