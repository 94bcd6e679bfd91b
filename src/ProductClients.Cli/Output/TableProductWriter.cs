using Spectre.Console;

namespace ProductClients.Cli.Output;

/// <summary>A table for people, printed when the last product has come.</summary>
internal sealed class TableProductWriter(Terminal terminal) : IProductWriter
{
    private readonly Table _table = Create(terminal);

    public void Begin()
    {
    }

    public void Write(ProductRecord product) => _table.AddRow(Tables.Cells(
        product.Registration, product.Id, product.Name, product.Status, product.Category, product.UpdatedAt));

    public void End() => Tables.Print(terminal, _table);

    // Where a terminal is too narrow, names and ids are broken, not the words one looks for.
    private static Table Create(Terminal terminal)
    {
        var table = Tables.Create(terminal, "Registration", "Id", "Name", "Status", "Category", "Updated (UTC)");
        foreach (var column in new[] { 0, 3, 5 })
        {
            table.Columns[column].NoWrap();
        }

        return table;
    }
}
