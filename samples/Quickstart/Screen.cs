using System.Globalization;
using Spectre.Console;

namespace ProductClients.Samples.Quickstart;

/// <summary>
/// Shows the result: some products, numbers per vendor and status, failures, and a summary as the last line.
/// </summary>
internal static class Screen
{
    private const int RowsPerRegistration = 4;

    public static void Show(CatalogResult result)
    {
        ShowProducts(result);
        ShowCounts("Products per vendor", result.Products.GroupBy(static product => product.Vendor));
        ShowCounts("Products per status", result.Products.GroupBy(static product => product.Status.ToString()));
        ShowFailures(result.Report);
        var registrations = result.Report.Registrations.Count;
        var failed = result.Report.Failures.Count;
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Products.Count} products from {registrations} registrations, {failed} failed"));
    }

    private static void ShowProducts(CatalogResult result)
    {
        var table = new Table().Border(Console.IsOutputRedirected ? TableBorder.Ascii : TableBorder.Rounded)
            .AddColumns("Registration", "Id", "Name", "Status", "Updated (UTC)");
        foreach (var registration in result.Products.GroupBy(static product => product.Registration))
        {
            foreach (var product in registration.Take(RowsPerRegistration))
            {
                table.AddRow(
                    new Text(product.Registration),
                    new Text(product.Id),
                    new Text(product.Name),
                    new Text(product.Status.ToString()),
                    new Text(product.UpdatedAt?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) ?? ""));
            }

            if (registration.Count() > RowsPerRegistration)
            {
                table.AddRow(
                    new Text(registration.Key),
                    new Text($"… and {registration.Count() - RowsPerRegistration} more"),
                    new Text(""),
                    new Text(""),
                    new Text(""));
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine();
    }

    private static void ShowCounts(string title, IEnumerable<IGrouping<string, Product>> groups)
    {
        var counted = groups.Select(static group => (Name: group.Key, Count: group.Count()))
            .OrderByDescending(static group => group.Count)
            .ThenBy(static group => group.Name, StringComparer.Ordinal)
            .ToArray();
        if (counted.Length == 0)
        {
            return; // A chart without bars throws an exception.
        }

        var colors = new[] { Color.Green, Color.Blue, Color.Yellow, Color.Purple, Color.Aqua, Color.Red, Color.Grey };
        var chart = new BarChart().Label(title).LeftAlignLabel();
        foreach (var (group, index) in counted.Select(static (group, index) => (group, index)))
        {
            chart.AddItem(group.Name, group.Count, colors[index % colors.Length]);
        }

        AnsiConsole.Write(chart);
        AnsiConsole.WriteLine();
    }

    private static void ShowFailures(CatalogReport report)
    {
        foreach (var registration in report.Registrations)
        {
            if (registration.Error is not null)
            {
                AnsiConsole.WriteLine($"failed: {registration.Error.Message}");
            }
            else if (registration.Reason is not null)
            {
                AnsiConsole.WriteLine($"{registration.Outcome}: {registration.Registration}: {registration.Reason}");
            }
        }
    }
}
