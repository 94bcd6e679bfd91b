using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ProductClients.Catalog;

/// <summary>Merges listings in the order of arrival.</summary>
internal static class ArrivalMerge
{
    public static async IAsyncEnumerable<(int Source, Product Product)> MergeAsync(
        IReadOnlyList<ProductListing> listings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // One waiting page per listing: enough to keep every vendor busy, and memory stays bounded.
        var arrivals = Channel.CreateBounded<(int Source, ProductPage Page)>(
            new BoundedChannelOptions(Math.Max(1, listings.Count)) { SingleReader = true });
        var pumps = Task.WhenAll(listings.Select((listing, source) =>
            Task.Run(() => PumpAsync(listing, source, arrivals.Writer, stop.Token), CancellationToken.None)));
        var completion = CompleteAsync(pumps, arrivals.Writer);
        try
        {
            await foreach (var (source, page) in arrivals.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                for (var i = 0; i < page.Items.Count; i++)
                {
                    yield return (source, page.Items[i]);
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
        ProductListing listing, int source, ChannelWriter<(int, ProductPage)> arrivals, CancellationToken stop)
    {
        try
        {
            await foreach (var page in listing.AsPages().WithCancellation(stop).ConfigureAwait(false))
            {
                await arrivals.WriteAsync((source, page), stop).ConfigureAwait(false);
            }
        }
        catch (ProductClientException)
        {
            // The listing's report holds it; the other listings go on.
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader left.
        }
    }

    private static async Task CompleteAsync(Task pumps, ChannelWriter<(int, ProductPage)> arrivals)
    {
        await pumps.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        arrivals.Complete(pumps.Exception?.InnerException);
    }
}
