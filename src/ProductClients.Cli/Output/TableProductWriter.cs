using Spectre.Console;

namespace ProductClients.Cli.Output;

/// <summary>Prints a table when the listing has ended.</summary>
internal sealed class TableProductWriter(Terminal terminal) : IProductWriter
{
    private readonly Table _table = Create(terminal);

    public void Begin()
    {
    }

    public void Write(ProductRecord product) => _table.AddRow(Tables.Cells(
        product.Registration, product.Id, product.Name, product.Status, product.Category, product.UpdatedAt));

    public void End() => Tables.Print(terminal, _table);

    // On a narrow terminal, ids and names wrap; registration, status and time stay readable.
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
