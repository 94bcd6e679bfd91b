using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>Watches catalogs that change at random and have faults, and compares what the caller knows with what the
/// vendors have.</summary>
public class WatchModelTests
{
    private const int Rounds = 1_000;
    private const int MaxRoundsOfARun = 20;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Watch_loses_no_change_and_reports_no_false_removal(int seed, bool includesExisting)
    {
        using var folder = new TempFolder();
        var random = new Random(seed);
        var catalog = new ChangingCatalog(random);
        var view = new WatchView(catalog, includesExisting);
        for (var rounds = 0; rounds < Rounds;)
        {
            var options = new WatchOptions
            {
                Interval = TimeSpan.Zero,
                IncludesExisting = includesExisting,
                State = new FileWatchState(folder.PathOf("state")),
                MaxRounds = random.Next(1, MaxRoundsOfARun),
            };
            var leavesAfter = random.Next(3) == 0 ? random.Next(100) : int.MaxValue;
            (view, var done) = await RunAsync(catalog.WatchAsync(options), view, leavesAfter, $"seed {seed}");
            rounds += done;
        }

        Assert.InRange(catalog.Sources.Sum(static source => source.FaultCount), 800, int.MaxValue);
        Assert.InRange(view.Changes, 5_000, int.MaxValue);
        Assert.InRange(view.Complete, 1_500, int.MaxValue);
    }

    // A caller that leaves loses what it did since the end of the last round, and gets those items again.
    private static async Task<(WatchView View, int Rounds)> RunAsync(
        IAsyncEnumerable<WatchItem> watch, WatchView view, int leavesAfter, string seed)
    {
        var saved = view;
        view = saved.Copy();
        var rounds = 0;
        await foreach (var item in watch)
        {
            if (item.Round > rounds + 1)
            {
                rounds++;
                saved = view.Copy();
            }

            if (leavesAfter-- == 0)
            {
                return (saved, rounds);
            }

            view.Take(item, $"{seed}, round {item.Round}");
        }

        return (view, rounds + 1);
    }
}
