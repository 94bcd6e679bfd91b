using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Prints a table when the comparison has ended. Prints nothing if the files do not differ.</summary>
internal sealed class TableDifferenceWriter(Terminal terminal) : IDifferenceWriter
{
    private readonly TextTable _table = new(
        terminal,
        new TableColumn(""),
        new TableColumn("Registration"),
        new TableColumn("Id"),
        new TableColumn("Name", Wraps: true),
        new TableColumn("Field", Wraps: true),
        new TableColumn("Old", Wraps: true),
        new TableColumn("New", Wraps: true));

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
        if (!_table.IsEmpty)
        {
            _table.Print();
        }
    }

    private void AddRow(ProductDifference difference, string? field = null, string? old = null, string? @new = null) =>
        _table.Add(
            DifferenceText.SignOf(difference.Change),
            difference.Key.Registration,
            difference.Key.Id,
            difference.Name,
            field,
            old,
            @new);
}
