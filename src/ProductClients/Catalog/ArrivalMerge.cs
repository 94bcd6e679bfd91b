using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ProductClients.Catalog;

/// <summary>Merges listings in the order in which their products are received.</summary>
internal static class ArrivalMerge
{
    public static async IAsyncEnumerable<MergedProduct> MergeAsync(
        IReadOnlyList<ProductListing> listings,
        Action<ProductListing> onFailure,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // One waiting page per listing keeps every vendor busy and bounds the memory.
        var arrivals = Channel.CreateBounded<(ProductListing Listing, ProductPage Page)>(
            new BoundedChannelOptions(Math.Max(1, listings.Count)) { SingleReader = true });
        var pumps = Task.WhenAll(listings.Select(listing =>
            Task.Run(() => PumpAsync(listing, arrivals.Writer, onFailure, stop.Token), CancellationToken.None)));
        var completion = CompleteAsync(pumps, arrivals.Writer);
        try
        {
            await foreach (var (listing, page) in arrivals.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                for (var i = 0; i < page.Items.Count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return new MergedProduct(listing, page, i);
                }

                if (page.Items.Count == 0)
                {
                    listing.Give(page, count: 0, added: 0);
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await completion.ConfigureAwait(false);
        }
    }

    private static async Task PumpAsync(
        ProductListing listing,
        ChannelWriter<(ProductListing, ProductPage)> arrivals,
        Action<ProductListing> onFailure,
        CancellationToken stop)
    {
        try
        {
            await foreach (var page in listing.WalkAsync(stop).ConfigureAwait(false))
            {
                await arrivals.WriteAsync((listing, page), stop).ConfigureAwait(false);
            }
        }
        catch (ProductClientException)
        {
            // The listing's report has the error.
            onFailure(listing);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader has stopped.
        }
    }

    private static async Task CompleteAsync(Task pumps, ChannelWriter<(ProductListing, ProductPage)> arrivals)
    {
        await pumps.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        arrivals.Complete(pumps.Exception?.InnerException);
    }
}
