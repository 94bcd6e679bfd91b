using Spectre.Console;

namespace ProductClients.Cli.Output;

/// <summary>Creates and prints tables: framed on a terminal, plain columns in a pipe or a file.</summary>
internal static class Tables
{
    // Wide enough that no row wraps. A table is as wide as its cells, not as the console.
    private const int Unlimited = 100_000;

    public static Table Create(Terminal terminal, params string[] columns)
    {
        var table = new Table().Border(terminal.Environment.OutputIsTerminal ? TableBorder.Rounded : TableBorder.None);
        foreach (var column in columns)
        {
            var header = new TableColumn(new Text(column, new Style(decoration: Decoration.Bold)));
            if (!terminal.Environment.OutputIsTerminal)
            {
                header.PadLeft(0).PadRight(2).NoWrap();
            }

            table.AddColumn(header);
        }

        return table;
    }

    public static IEnumerable<Text> Cells(params IEnumerable<string?> cells) =>
        cells.Select(static cell => new Text(VisibleText.Of(cell ?? "")));

    public static void Print(Terminal terminal, Table table)
    {
        var environment = terminal.Environment;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Output),
            Ansi = environment.UsesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = environment.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            // Spectre.Console must not adapt the output to a CI system that it detects by its variables.
            EnvironmentVariables = new Dictionary<string, string>(StringComparer.Ordinal),
        });
        console.Profile.Width = environment.OutputIsTerminal ? environment.TerminalWidth : Unlimited;
        console.Profile.Capabilities.Unicode = environment.OutputIsTerminal;
        console.Write(table);
    }
}
