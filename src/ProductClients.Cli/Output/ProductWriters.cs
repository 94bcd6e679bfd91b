namespace ProductClients.Cli.Output;

/// <summary>Creates the writer of a format.</summary>
internal static class ProductWriters
{
    public static IProductWriter Create(ListFormat format, Terminal terminal) => format switch
    {
        ListFormat.Json => new JsonProductWriter(terminal.Output, terminal.Environment.OutputIsTerminal),
        ListFormat.Ndjson => new NdjsonProductWriter(terminal.Output, terminal.Environment.OutputIsTerminal),
        ListFormat.Csv => new CsvProductWriter(terminal.Output, terminal.Environment.OutputIsTerminal),
        _ => new TableProductWriter(terminal),
    };
}
