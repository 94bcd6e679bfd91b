using Spectre.Console;

namespace ProductClients.Samples.Quickstart;

/// <summary>Lists a catalog and shows, while it runs, how far each vendor has come.</summary>
internal static class LiveListing
{
    public static async Task<CatalogResult> RunAsync(IProductCatalog catalog, CancellationToken cancellationToken)
    {
        var listing = catalog.ListAsync(cancellationToken: cancellationToken);
        // A pipe or a log gets no moving bars, only the result.
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await listing.ToResultAsync(cancellationToken);
        }

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingColumn(), new SpinnerColumn())
            .StartAsync(async progress =>
            {
                var bars = listing.Report.Providers
                    .Select(provider => progress.AddTask(Markup.Escape(provider.Provider), autoStart: false, maxValue: 1))
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
            var provider = report.Providers[i];
            var ended = provider.Outcome != ListingOutcome.Pending;
            bars[i].StartTask();
            bars[i].MaxValue = Math.Max(1, ended ? provider.Received : provider.Total ?? provider.Received + 1);
            bars[i].Value = ended ? bars[i].MaxValue : provider.Received;
            bars[i].Description = $"{Markup.Escape(provider.Provider)} [grey]{provider.Received} products[/]";
        }
    }

    /// <summary>Says how many pages a vendor still has, in percent of what it announced.</summary>
    private sealed class RemainingColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.IsFinished ? "done" : $"{task.Percentage:0} %");
    }
}
