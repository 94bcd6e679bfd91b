using System.Buffers;
using System.Text.Json;

namespace ProductClients.Cli.Output;

/// <summary>Prints comma-separated values per RFC 4180 as products arrive: a header, then a row for each product. Cells
/// are exactly the vendor's text, except that a terminal gets control characters escaped. Tags are one cell with a JSON
/// array.</summary>
internal sealed class CsvProductWriter(TextWriter output, bool isTerminal) : IProductWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    public void Begin() => WriteRow(
        "registration", "vendor", "id", "name", "displayName", "description", "status", "rawStatus", "category", "tags",
        "createdAt", "updatedAt");

    public void Write(Product product) => WriteRow(
        product.Registration,
        product.Vendor,
        product.Id,
        product.Name,
        product.DisplayName,
        product.Description,
        product.Status.ToString(),
        product.RawStatus,
        product.Category,
        product.Tags.Count == 0 ? null : JsonSerializer.Serialize(product.Tags, ToolJson.Compact.IReadOnlyListString),
        InstantText.Of(product.CreatedAt),
        InstantText.Of(product.UpdatedAt));

    public void End()
    {
    }

    private void WriteRow(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                output.Write(',');
            }

            var cell = cells[i] ?? "";
            WriteCell(isTerminal ? VisibleText.Of(cell) : cell);
        }

        output.Write("\r\n");
    }

    private void WriteCell(string cell)
    {
        if (!cell.AsSpan().ContainsAny(NeedQuotes) && !cell.StartsWith(' ') && !cell.EndsWith(' '))
        {
            output.Write(cell);
            return;
        }

        output.Write('"');
        output.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }
}
