namespace ProductClients.Cli.Output;

/// <summary>Computes the widths of the columns of a framed table.</summary>
internal static class TableLayout
{
    // A narrower column is harder to read than a table without a frame.
    private const int MinWrapped = 8;

    /// <summary>Returns the widths with which the table fits, or <see langword="null"/> if it cannot fit.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="natural">The width of the widest cell of each column.</param>
    /// <param name="width">The width of the terminal.</param>
    public static int[]? Fit(IReadOnlyList<TableColumn> columns, IReadOnlyList<int> natural, int width)
    {
        int[] widths = [.. natural];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = columns[i].Wraps ? Math.Min(widths[i], Math.Max(width, MinWrapped)) : widths[i];
        }

        // One vertical line and two spaces for each column, and a last vertical line.
        var available = width - (3 * columns.Count) - 1;
        for (var excess = widths.Sum(static column => (long)column) - available; excess > 0; excess--)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (columns[i].Wraps && widths[i] > MinWrapped && (widest < 0 || widths[i] > widths[widest]))
                {
                    widest = i;
                }
            }

            if (widest < 0)
            {
                return null;
            }

            widths[widest]--;
        }

        return widths;
    }
}
