using ProductClients.Diagnostics;
using ProductClients.Listing;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the state of a listing that a catalog reads and leaves.</summary>
public sealed class ListingTrackerTests
{
    private static readonly ProductPage Page = new([TestProduct.Create("a"), TestProduct.Create("b")]);

    [Fact]
    public void First_end_is_kept()
    {
        var tracker = Tracker();

        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Failed });
        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Complete });

        Assert.Equal(ListingOutcome.Failed, tracker.Snapshot().Outcome);
    }

    [Fact]
    public void Complete_listing_stays_complete_after_a_later_end()
    {
        var tracker = Tracker();

        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Complete });
        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Failed });

        Assert.Equal(ListingOutcome.Complete, tracker.Snapshot().Outcome);
    }

    [Fact]
    public void Take_ends_a_complete_listing()
    {
        var tracker = Tracker();

        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Complete });
        tracker.EndByTake("enough");

        Assert.Equal("enough", tracker.Snapshot().Reason);
    }

    [Fact]
    public void Take_does_not_end_a_failed_listing()
    {
        var tracker = Tracker();

        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Failed });
        tracker.EndByTake("enough");

        Assert.Equal(
            (ListingOutcome.Failed, false), (tracker.Snapshot().Outcome, tracker.Snapshot().EndedByTake));
    }

    [Fact]
    public void Products_that_are_received_after_the_end_are_not_counted()
    {
        var tracker = Tracker();
        tracker.AddReceived(2, total: 5, responses: 1);
        tracker.Leave("the catalog left");

        tracker.AddReceived(3, duplicates: 1, total: 6, responses: 1, before: 1);

        var report = tracker.Snapshot();
        Assert.Equal((2L, 0L, 0L), (report.Received, report.Duplicates, report.ReceivedBefore));
        Assert.Equal((5L, 1), (report.Total, report.Pages));
    }

    [Fact]
    public void Listing_that_is_left_after_its_last_product_is_complete()
    {
        var tracker = Tracker();
        tracker.AddRead(2);
        tracker.ExpectComplete();
        tracker.Give(Page, count: 2, added: 2);

        tracker.Leave("enough", byTake: true);

        Assert.Equal((ListingOutcome.Complete, null), (tracker.Snapshot().Outcome, tracker.Snapshot().Reason));
    }

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(2, false, true)]
    [InlineData(2, true, false)]
    public void Listing_that_is_left_before_its_last_product_or_by_the_caller_is_truncated(
        int given, bool isLast, bool byTake)
    {
        var tracker = Tracker();
        tracker.AddRead(2);
        if (isLast)
        {
            tracker.ExpectComplete();
        }

        tracker.Give(Page, given, given);

        tracker.Leave("enough", byTake);

        var report = tracker.Snapshot();
        Assert.Equal(
            (ListingOutcome.Truncated, "enough", byTake), (report.Outcome, report.Reason, report.EndedByTake));
    }

    [Fact]
    public void Result_is_logged_when_the_caller_has_the_last_product_that_was_read()
    {
        using var observed = new Observed();
        var tracker = Tracker(observed);
        tracker.AddRead(2);
        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Complete });
        tracker.Close();

        tracker.Give(Page, count: 1, added: 1);
        Assert.Empty(observed.Logs);
        tracker.Give(Page, count: 2, added: 1);

        Assert.Equal([101], observed.EventIds);
    }

    [Fact]
    public void Result_is_not_logged_while_the_listing_is_read()
    {
        using var observed = new Observed();
        var tracker = Tracker(observed);
        tracker.AddRead(2);
        tracker.EndReading(new ListingReport { Outcome = ListingOutcome.Complete });

        tracker.Give(Page, count: 2, added: 2);
        Assert.Empty(observed.Logs);
        tracker.Close();

        Assert.Equal([101], observed.EventIds);
    }

    private static ListingTracker Tracker(Observed? observed = null) => new(
        new ListingReport { Registration = "fake", Vendor = "Fake" },
        TimeProvider.System,
        observed is null ? null : new ListingObserver("fake", "Fake", observed.CreateLogger("")));
}
