using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>One JSON array with a product per line; it is closed whatever happens, so that it can be parsed.</summary>
internal sealed class JsonProductWriter(TextWriter output) : IProductWriter
{
    private string _separator = "\n";

    public void Begin() => output.Write('[');

    public void Write(ProductRecord product)
    {
        output.Write(_separator);
        output.Write(JsonSerializer.Serialize(product, ToolJson.Compact.ProductRecord));
        _separator = ",\n";
    }

    public void End() => output.Write("\n]\n");
}
