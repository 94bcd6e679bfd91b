using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>Prints one JSON object per line, as products arrive.</summary>
internal sealed class NdjsonProductWriter(TextWriter output, bool isTerminal) : IProductWriter
{
    public void Begin()
    {
    }

    public void Write(Product product)
    {
        output.Write(ToolJson.Line(JsonSerializer.Serialize(product, ToolJson.Product), isTerminal));
        output.Write('\n');
    }

    public void End()
    {
    }
}
