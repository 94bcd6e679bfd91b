namespace ProductClients.Cli.Output;

/// <summary>Prints a table when the listing has ended.</summary>
internal sealed class TableProductWriter(Terminal terminal) : IProductWriter
{
    // On a narrow terminal, names and categories wrap; registration, id, status and time stay on one line.
    private readonly TextTable _table = new(
        terminal,
        new TableColumn("Registration"),
        new TableColumn("Id"),
        new TableColumn("Name", Wraps: true),
        new TableColumn("Status"),
        new TableColumn("Category", Wraps: true),
        new TableColumn("Updated (UTC)"));

    public void Begin()
    {
    }

    public void Write(Product product) => _table.Add(
        product.Registration,
        product.Id,
        product.Name,
        product.Status.ToString(),
        product.Category,
        InstantText.Of(product.UpdatedAt));

    public void End() => _table.Print();
}
