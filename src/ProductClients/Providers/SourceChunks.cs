using System.Globalization;
using System.Runtime.CompilerServices;
using ProductClients.Http;

namespace ProductClients.Providers;

/// <summary>Makes the chunks of an answer out of a vendor's models.</summary>
internal static class SourceChunks
{
    /// <summary>Cuts a page into chunks.</summary>
    /// <exception cref="ProductClientException">The page has no list, or a product has no id.</exception>
    public static IEnumerable<SourceChunk> OfPage<T>(
        Registration registration,
        IReadOnlyList<T?>? items,
        string listName,
        Func<T, Product> map,
        SourceChunk answer)
        where T : class
    {
        if (items is null)
        {
            throw registration.Failure(ProductErrorCode.InvalidResponse, $"the answer has no '{listName}'");
        }

        for (var start = 0; start == 0 || start < items.Count; start += SourceChunk.MaxItems)
        {
            var end = Math.Min(start + SourceChunk.MaxItems, items.Count);
            var products = new Product[end - start];
            for (var i = start; i < end; i++)
            {
                products[i - start] = Map(registration, items[i], map, i + 1);
            }

            var isLast = end == items.Count;
            yield return answer with { Items = products, Next = isLast ? answer.Next : null, EndOfResponse = isLast };
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
            for (var position = 1L; ; position++)
            {
                pending = enumerator.MoveNextAsync().AsTask();
                // What has arrived is handed on before waiting for more, so no product is held back.
                if (products.Count > 0 && (products.Count == SourceChunk.MaxItems || !pending.IsCompleted))
                {
                    yield return new SourceChunk(products) { RequestId = call.RequestId };
                    products = [];
                }

                if (!await pending.ConfigureAwait(false))
                {
                    break;
                }

                products.Add(Map(registration, enumerator.Current, map, position));
            }

            yield return new SourceChunk(products) { RequestId = call.RequestId, EndOfResponse = true };
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

    private static Product Map<T>(Registration registration, T? item, Func<T, Product> map, long position)
        where T : class
    {
        var product = item is null ? null : map(item);
        return !string.IsNullOrEmpty(product?.Id)
            ? product
            : throw registration.Failure(
                ProductErrorCode.InvalidResponse,
                string.Create(CultureInfo.InvariantCulture, $"product {position} of the answer has no id"));
    }
}
