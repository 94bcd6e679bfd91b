namespace ProductClients.Cli.Output;

/// <summary>Prints one line for each change, as changes are found.</summary>
internal sealed class ChangeWriter(WatchFormat format, Terminal terminal)
{
    public void Write(long round, ProductChange change)
    {
        terminal.Output.Write(format == WatchFormat.Ndjson
            ? ToolJson.Line(ChangeRecord.ToJson(round, change), terminal.Environment.OutputIsTerminal)
            : VisibleText.Of(TextOf(change)));
        terminal.Output.Write('\n');
    }

    private static string TextOf(ProductChange change)
    {
        var sign = DifferenceText.SignOf(change.Kind);
        var product = $"{sign} {change.Registration}/{change.Id} {change.Product?.Name}".TrimEnd();
        return change.Fields.Count == 0
            ? product
            : $"{product} ({string.Join(", ", change.Fields.Select(FieldNames.Of))})";
    }
}
