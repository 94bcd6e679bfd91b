using ProductClients.Changes;

namespace ProductClients;

/// <summary>Extension methods of <see cref="IProductCatalog"/>.</summary>
public static class ProductCatalogExtensions
{
    /// <summary>Lists the products of several registrations round by round, and returns what changed.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="options">What to list, how often, and where to keep what is known. The default is
    /// <see langword="null"/>: all products, every minute, in memory.</param>
    /// <param name="cancellationToken">Cancels the watch while it is enumerated.</param>
    /// <returns>The items, as they are found. Each enumeration is a watch of its own. No request is sent before
    /// it.</returns>
    /// <exception cref="ArgumentException">An option or the query is not valid, or a name is not registered.
    /// </exception>
    /// <exception cref="IOException">Thrown while enumerating: the state is in use, or cannot be read or written.
    /// </exception>
    /// <exception cref="InvalidOperationException">Thrown while enumerating: the ids and hashes of a registration take
    /// more than 4 GiB.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the watch was cancelled.</exception>
    /// <remarks>
    /// <para>The failure of a registration is an item, not an exception. A product counts as removed only when the
    /// listing of its registration is complete.</para>
    /// <para>The state is written at the end of a round, when the caller asks for the next item. So an application that
    /// stops within a round gets the items of that round again, and loses none. If the state cannot be read, an item
    /// says so, and the watch starts anew.</para>
    /// <para>A watch takes the ids and at most 64 bytes for each product. An enumeration is not thread-safe.</para>
    /// </remarks>
    public static IAsyncEnumerable<WatchItem> WatchAsync(
        this IProductCatalog catalog, WatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        options ??= new WatchOptions();
        options.Validate(nameof(options));
        var watch = new ProductWatch(catalog, options);
        // Sends nothing, but checks the query and the names.
        watch.List(cancellationToken);
        return watch.RunAsync(cancellationToken);
    }
}
