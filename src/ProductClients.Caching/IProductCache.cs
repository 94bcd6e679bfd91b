namespace ProductClients;

/// <summary>The cache of the listings of an app. Thread-safe.</summary>
public interface IProductCache
{
    /// <summary>Invalidates the entries of a registration, also those in the second level. The next listing lists the
    /// vendor. Another process that is running may return them until their lifetime ends, unless the cache notifies
    /// other processes, as FusionCache with a backplane does.</summary>
    /// <param name="registration">The registration's name, in any case.</param>
    /// <param name="cancellationToken">Cancels the wait for the second level.</param>
    /// <returns>A task that completes when the entries are invalid.</returns>
    /// <exception cref="ArgumentException">No registration has that name.</exception>
    /// <exception cref="Exception">The second level failed. The entries of this process are invalid.</exception>
    ValueTask InvalidateAsync(string registration, CancellationToken cancellationToken = default);
}
