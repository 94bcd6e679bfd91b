using ProductClients.Cli.Output;

namespace ProductClients.Cli.Tests;

public class TableLayoutTests
{
    private const int Limit = 120_000;
    private const int MaxWidth = 200;

    // The tables of list, with ids of 10 and of 36 characters, and of diff.
    private static readonly string[][] Rows =
    [
        ["ncp", "f1875b2fa1", "", "Inactive", "", "2022-09-27T15:18:39Z"],
        ["huawei_cn", "24bad716-87b1-45e5-8912-6102f7693265", "", "Active", "카테고리", "2022-09-27T15:18:39Z"],
    ];

    private static readonly TableColumn[] Columns =
    [
        new("Registration"), new("Id"), new("Name", Wraps: true), new("Status"), new("Category", Wraps: true),
        new("Updated (UTC)"),
    ];

    [Fact(Timeout = Limit)]
    public Task Table_of_one_name_is_complete_at_every_width()
    {
        var timeout = TestContext.Current.CancellationToken;
        return Cancellable.RunAsync(
            () =>
            {
                foreach (var name in AwkwardNames.Single)
                {
                    foreach (var row in Rows)
                    {
                        AssertAtEveryWidth([WithName(row, name)], timeout);
                    }
                }
            },
            timeout);
    }

    [Fact(Timeout = Limit)]
    public Task Table_of_all_names_is_complete_at_every_width()
    {
        var timeout = TestContext.Current.CancellationToken;
        Assert.InRange(AwkwardNames.OfEveryScript.Count, 480, 600);
        string[][] rows = [.. AwkwardNames.OfEveryScript.Select(static name => WithName(Rows[0], name))];
        return Cancellable.RunAsync(() => AssertAtEveryWidth(rows, timeout), timeout);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public void Frame_is_left_out_when_the_ids_do_not_fit_into_one_line_each(int width, bool isFramed)
    {
        TableColumn[] columns = [new("Id"), new("Name", Wraps: true)];
        string[] row = [new string('i', 45), new string('n', 100)];
        Assert.Equal(isFramed, Print(columns, [row], width).StartsWith('╭'));
    }

    [Fact]
    public void Names_are_wrapped_at_spaces_and_not_between_a_character_and_its_marks() => Assert.Equal(
        """
        ╭────┬────────────╮
        │ Id │ Name       │
        ├────┼────────────┤
        │ 1  │ wrapped at │
        │    │ spaces     │
        │ 2  │ 한글한글한 │
        │    │ 글         │
        │ 3  │ aaaaaaaaae │
        │    │ é          │
        ╰────┴────────────╯

        """.ReplaceLineEndings("\n").Replace("é", "e\u0301", StringComparison.Ordinal),
        Print(
            [new("Id"), new("Name", Wraps: true)],
            [["1", "wrapped at spaces"], ["2", "한글한글한글"], ["3", "aaaaaaaaaee\u0301"]],
            width: 19));

    [Fact]
    public void Plain_row_has_no_padding_at_its_end_and_a_long_cell_moves_only_its_own_row()
    {
        var name = new string('n', 500);
        Assert.Equal(
            ["Name".PadRight(102) + "Status", name + "  Active", "b"],
            Print([new("Name"), new("Status")], [[name, "Active"], ["b", ""]], width: null).TrimEnd('\n').Split('\n'));
    }

    private static void AssertAtEveryWidth(string[][] rows, CancellationToken timeout)
    {
        var plain = Print(Columns, rows, width: null);
        var expected = string.Join('\n', rows.Select(static row => Compact(string.Join('│', row))));
        Assert.All(rows, row => Assert.All(row, cell => Assert.Contains(
            VisibleText.Of(cell), plain, StringComparison.Ordinal)));
        var before = plain;
        for (var width = 1; width <= MaxWidth; width++)
        {
            timeout.ThrowIfCancellationRequested();
            var text = Print(Columns, rows, width);
            if (text == before)
            {
                continue;
            }

            before = text;
            Assert.Equal('╭', text[0]);
            var lines = text.TrimEnd('\n').Split('\n');
            var columns = TextWidth.Of(lines[0]);
            Assert.InRange(columns, 1, width);
            Assert.True(Array.TrueForAll(lines, line => TextWidth.Of(line) == columns), text);
            Assert.True(Array.TrueForAll(rows, row => text.Contains($" {row[1]} ", StringComparison.Ordinal)), text);
            Assert.Equal(expected, string.Join('\n', RowsOf(lines[3..^1])));
        }
    }

    // Joins the lines of each row. A row begins with a line that has an id.
    private static IEnumerable<string> RowsOf(IEnumerable<string> lines)
    {
        var rows = new List<string[]>();
        foreach (var line in lines)
        {
            var cells = line.Split('│')[1..^1];
            if (cells[1].AsSpan().Trim().Length > 0)
            {
                rows.Add(cells);
            }
            else
            {
                rows[^1] = [.. rows[^1].Zip(cells, static (before, more) => before + more)];
            }
        }

        return rows.Select(static row => Compact(string.Join('│', row)));
    }

    // Wrapping leaves out spaces at the end of a line, and a frame adds some.
    private static string Compact(string row) => VisibleText.Of(row).Replace(" ", "", StringComparison.Ordinal);

    private static string[] WithName(string[] row, string name) => [.. row[..2], name, .. row[3..]];

    private static string Print(IReadOnlyList<TableColumn> columns, string[][] rows, int? width)
    {
        var output = new StringWriter();
        var environment = new AppEnvironment
        {
            WorkingDirectory = ".", OutputIsTerminal = width is not null, TerminalWidth = width ?? 80,
            Variables = new Dictionary<string, string?> { ["NO_COLOR"] = "1" },
        };
        var table = new TextTable(new Terminal(output, TextWriter.Null, environment), columns);
        foreach (var row in rows)
        {
            table.Add(row);
        }

        table.Print();
        return output.ToString();
    }
}
