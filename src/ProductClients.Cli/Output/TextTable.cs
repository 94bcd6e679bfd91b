namespace ProductClients.Cli.Output;

/// <summary>A table that is printed at the end: framed on a terminal that is wide enough, in plain columns otherwise.
/// </summary>
/// <remarks>No cell is cut. Only cells in a frame are wrapped.</remarks>
internal sealed class TextTable(Terminal terminal, params IReadOnlyList<TableColumn> columns)
{
    private const string Gap = "  ";

    // A longer cell moves the rest of its row only.
    private const int MaxPlainWidth = 100;

    private readonly List<string[]> _rows = [];

    /// <summary>Gets a value that indicates whether the table has no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    private TextWriter Output => terminal.Output;

    /// <summary>Adds a row with one cell for each column.</summary>
    public void Add(params IEnumerable<string?> cells) =>
        _rows.Add([.. cells.Select(static cell => VisibleText.Of(cell ?? ""))]);

    public void Print()
    {
        int[] natural = [.. columns.Select((column, i) => _rows.Select(row => TextWidth.Of(row[i]))
            .Append(TextWidth.Of(column.Header)).Max())];
        var environment = terminal.Environment;
        if (environment.OutputIsTerminal && TableLayout.Fit(columns, natural, environment.TerminalWidth) is { } widths)
        {
            PrintFramed(widths);
        }
        else
        {
            PrintPlain([.. natural.Select(static width => Math.Min(width, MaxPlainWidth))]);
        }
    }

    private void PrintFramed(int[] widths)
    {
        PrintBorder(widths, '╭', '┬', '╮');
        PrintFramedRow(Headers(), widths, isHeader: true);
        PrintBorder(widths, '├', '┼', '┤');
        foreach (var row in _rows)
        {
            PrintFramedRow(row, widths, isHeader: false);
        }

        PrintBorder(widths, '╰', '┴', '╯');
    }

    private void PrintBorder(int[] widths, char left, char middle, char right) => Output.Write(
        left + string.Join(middle, widths.Select(static width => new string('─', width + 2))) + right + '\n');

    private void PrintFramedRow(IReadOnlyList<string> row, int[] widths, bool isHeader)
    {
        var cells = row.Select((cell, i) => CellText.Wrap(cell, widths[i])).ToArray();
        for (var line = 0; line < cells.Max(static cell => cell.Count); line++)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                var text = line < cells[i].Count ? cells[i][line] : "";
                Output.Write("│ " + Styled(text, isHeader) + Padding(text, widths[i]) + ' ');
            }

            Output.Write("│\n");
        }
    }

    private void PrintPlain(int[] widths)
    {
        PrintPlainRow(Headers(), widths, isHeader: true);
        foreach (var row in _rows)
        {
            PrintPlainRow(row, widths, isHeader: false);
        }
    }

    private void PrintPlainRow(IReadOnlyList<string> row, int[] widths, bool isHeader)
    {
        // A row does not end with padding.
        var before = "";
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Length > 0)
            {
                Output.Write(before + Styled(row[i], isHeader));
                before = "";
            }

            before += Padding(row[i], widths[i]) + Gap;
        }

        Output.Write('\n');
    }

    private IReadOnlyList<string> Headers() => [.. columns.Select(static column => column.Header)];

    private string Styled(string text, bool isHeader) =>
        isHeader && text.Length > 0 && terminal.Environment.UsesColor ? $"\e[1m{text}\e[0m" : text;

    private static string Padding(string text, int width) => new(' ', Math.Max(0, width - TextWidth.Of(text)));
}
