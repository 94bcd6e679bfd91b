using Spectre.Console;

namespace ProductClients.Samples.Quickstart;

/// <summary>Lists a catalog and shows the progress of each registration.</summary>
internal static class LiveListing
{
    public static async Task<CatalogResult> RunAsync(IProductCatalog catalog, CancellationToken cancellationToken)
    {
        var listing = catalog.ListAsync(cancellationToken: cancellationToken);
        // A pipe or a log gets only the result, without progress bars.
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await listing.ToResultAsync(cancellationToken);
        }

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentColumn(), new SpinnerColumn())
            .StartAsync(async progress =>
            {
                var bars = listing.Report.Registrations
                    .Select(registration => progress.AddTask(
                        Markup.Escape(registration.Registration), autoStart: false, maxValue: 1))
                    .ToArray();
                var result = listing.ToResultAsync(cancellationToken);
                while (await Task.WhenAny(result, Task.Delay(50, cancellationToken)) != result)
                {
                    Move(bars, listing.Report);
                }

                Move(bars, listing.Report);
                return await result;
            });
    }

    private static void Move(ProgressTask[] bars, CatalogReport report)
    {
        for (var i = 0; i < bars.Length; i++)
        {
            var registration = report.Registrations[i];
            var ended = registration.Outcome != ListingOutcome.Pending;
            bars[i].StartTask();
            var expected = ended ? registration.Received : registration.Total ?? registration.Received + 1;
            bars[i].MaxValue = Math.Max(1, expected);
            bars[i].Value = ended ? bars[i].MaxValue : registration.Received;
            var name = Markup.Escape(registration.Registration);
            bars[i].Description = $"{name} [grey]{registration.Received} products[/]";
        }
    }

    /// <summary>Shows the progress in percent of the vendor's total.</summary>
    private sealed class PercentColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.IsFinished ? "done" : $"{task.Percentage:0} %");
    }
}
