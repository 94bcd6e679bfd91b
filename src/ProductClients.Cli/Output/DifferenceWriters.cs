namespace ProductClients.Cli.Output;

/// <summary>Creates the writer of a format.</summary>
internal static class DifferenceWriters
{
    public static IDifferenceWriter Create(DiffFormat format, Terminal terminal) => format switch
    {
        DiffFormat.Json => new JsonDifferenceWriter(terminal.Output, terminal.Environment.OutputIsTerminal),
        DiffFormat.Ndjson => new NdjsonDifferenceWriter(terminal.Output, terminal.Environment.OutputIsTerminal),
        _ when terminal.Environment.OutputIsTerminal => new TableDifferenceWriter(terminal),
        _ => new TextDifferenceWriter(terminal.Output),
    };
}
