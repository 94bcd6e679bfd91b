using System.Threading.Channels;
using ProductClients.Listing;

namespace ProductClients.Catalog;

/// <summary>Merges listings in the order in which their products are received.</summary>
internal static class ArrivalMerge
{
    /// <summary>Merges the listings. The products end early when <paramref name="stop"/> is cancelled.</summary>
    /// <param name="listings">The listings.</param>
    /// <param name="onEnd">Called when the reading of a listing has ended.</param>
    /// <param name="stop">Cancels the requests. It is cancelled at the end.</param>
    public static async IAsyncEnumerable<MergedProduct> MergeAsync(
        IReadOnlyList<ProductListing> listings, Action<ProductListing> onEnd, CancellationTokenSource stop)
    {
        // One waiting page per listing keeps every vendor busy and bounds the memory.
        var arrivals = Channel.CreateBounded<(ProductListing Listing, ProductPage Page)>(
            new BoundedChannelOptions(Math.Max(1, listings.Count)) { SingleReader = true });
        var completion = CompleteAsync(
            Task.WhenAll(listings.Select(listing => Task.Run(
                () => PumpAsync(listing, arrivals.Writer, onEnd, stop.Token), CancellationToken.None))),
            arrivals.Writer);
        try
        {
            // The pumps end the channel, also when they are cancelled.
            await foreach (var (listing, page) in arrivals.Reader.ReadAllAsync(CancellationToken.None)
                .ConfigureAwait(false))
            {
                for (var i = 0; i < page.Items.Count && !stop.IsCancellationRequested; i++)
                {
                    yield return new MergedProduct(listing, page, i);
                }

                // After products that are not returned, the place must not move.
                if (page.Items.Count == 0 && !stop.IsCancellationRequested)
                {
                    listing.Tracker.Give(page, count: 0, added: 0);
                }
            }
        }
        finally
        {
            await stop.CancelSafelyAsync().ConfigureAwait(false);
            await completion.ConfigureAwait(false);
        }
    }

    private static async Task PumpAsync(
        ProductListing listing,
        ChannelWriter<(ProductListing, ProductPage)> arrivals,
        Action<ProductListing> onEnd,
        CancellationToken stop)
    {
        await foreach (var page in listing.WalkAsync(stop).ConfigureAwait(false))
        {
            await arrivals.WriteAsync((listing, page), stop).ConfigureAwait(false);
        }

        onEnd(listing);
    }

    private static async Task CompleteAsync(Task pumps, ChannelWriter<(ProductListing, ProductPage)> arrivals)
    {
        await pumps.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        arrivals.Complete(pumps.Exception?.InnerException);
    }
}
