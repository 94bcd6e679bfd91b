using ProductClients.Cli.Comparison;
using Spectre.Console;

namespace ProductClients.Cli.Output;

/// <summary>Prints a table when the comparison has ended. Prints nothing if the files do not differ.</summary>
internal sealed class TableDifferenceWriter(Terminal terminal) : IDifferenceWriter
{
    private readonly Table _table = Tables.Create(terminal, "", "Registration", "Id", "Name", "Field", "Old", "New");

    public void Begin()
    {
    }

    public void Write(ProductDifference difference)
    {
        if (difference.Fields.Count == 0)
        {
            AddRow(difference);
        }

        foreach (var (field, old, @new) in difference.Fields)
        {
            AddRow(difference, field, DifferenceText.Of(old), DifferenceText.Of(@new));
        }
    }

    public void End()
    {
        if (_table.Rows.Count > 0)
        {
            Tables.Print(terminal, _table);
        }
    }

    private void AddRow(ProductDifference difference, string? field = null, string? old = null, string? @new = null) =>
        _table.AddRow(Tables.Cells(
            DifferenceText.SignOf(difference.Change),
            difference.Key.Registration,
            difference.Key.Id,
            difference.Name,
            field,
            old,
            @new));
}
