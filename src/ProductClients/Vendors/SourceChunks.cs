using System.Globalization;
using System.Runtime.CompilerServices;

namespace ProductClients.Vendors;

/// <summary>Makes the chunks of a response out of a vendor's models.</summary>
internal static class SourceChunks
{
    /// <summary>Cuts a page into chunks.</summary>
    /// <exception cref="ProductClientException">The page has no list, or a product has no id.</exception>
    public static IEnumerable<SourceChunk> OfPage<T>(
        Registration registration,
        IReadOnlyList<T?>? items,
        string listName,
        Func<T, Product> map,
        SourceChunk response,
        ProductCall call)
        where T : class
    {
        if (items is null)
        {
            throw Invalid(registration, call, $"{ProductCall.NameOf(call)} has no '{listName}'");
        }

        for (var start = 0; start == 0 || start < items.Count; start += SourceChunk.MaxItems)
        {
            var end = Math.Min(start + SourceChunk.MaxItems, items.Count);
            var products = new Product[end - start];
            for (var i = start; i < end; i++)
            {
                products[i - start] = TryMap(items[i], map) ?? throw WithoutId(registration, call, i + 1);
            }

            var isLast = end == items.Count;
            yield return response with { Items = products, Next = isLast ? response.Next : null, EndOfResponse = isLast };
        }
    }

    /// <summary>Gathers the products of an array: as many as have arrived together, up to a chunk.</summary>
    /// <exception cref="ProductClientException">A product has no id.</exception>
    public static async IAsyncEnumerable<SourceChunk> OfArray<T>(
        Registration registration,
        IAsyncEnumerable<T?> items,
        Func<T, Product> map,
        ProductCall call,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var enumerator = items.GetAsyncEnumerator(stop.Token);
        Task<bool>? pending = null;
        try
        {
            var products = new List<Product>();
            long? broken = null;
            for (var position = 1L; ; position++)
            {
                pending = enumerator.MoveNextAsync().AsTask();
                // What has arrived is handed on before waiting for more, or failing, so no product is held back.
                if (products.Count > 0 && (products.Count == SourceChunk.MaxItems || !pending.IsCompletedSuccessfully))
                {
                    yield return new SourceChunk(products) { RequestId = call.RequestId };
                    products = [];
                }

                if (!await pending.ConfigureAwait(false))
                {
                    break;
                }

                if (TryMap(enumerator.Current, map) is not { } product)
                {
                    broken = position;
                    break;
                }

                products.Add(product);
            }

            yield return new SourceChunk(products) { RequestId = call.RequestId, EndOfResponse = broken is null };
            if (broken is not null)
            {
                throw WithoutId(registration, call, broken.Value);
            }
        }
        finally
        {
            // A caller that leaves while a read is pending ends that read; an enumerator may be disposed only then.
            await stop.CancelAsync().ConfigureAwait(false);
            if (pending is not null)
            {
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await enumerator.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Product? TryMap<T>(T? item, Func<T, Product> map)
        where T : class =>
        item is not null && map(item) is { Id.Length: > 0 } product ? product : null;

    private static ProductClientException WithoutId(Registration registration, ProductCall call, long position) =>
        Invalid(registration, call, string.Create(
            CultureInfo.InvariantCulture, $"product {position} of {ProductCall.NameOf(call)} has no id"));

    private static ProductClientException Invalid(Registration registration, ProductCall call, string what) =>
        registration.Failure(ProductErrorCode.InvalidResponse, what, requestId: call.RequestId).After(call.Attempts);
}
