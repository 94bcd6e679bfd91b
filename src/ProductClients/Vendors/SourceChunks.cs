using System.Globalization;
using System.Runtime.CompilerServices;

namespace ProductClients.Vendors;

/// <summary>Creates chunks of products from the models of a vendor.</summary>
internal static class SourceChunks
{
    /// <summary>Splits a page into chunks.</summary>
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
            yield return response with
            {
                Items = products,
                Next = isLast ? response.Next : null,
                EndOfResponse = isLast,
            };
        }
    }

    /// <summary>Collects the products of an array into chunks: all that have already arrived, up to the maximum of a
    /// chunk.</summary>
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
        using var abandoned = new CancelWhenCollected(stop);
        var enumerator = items.GetAsyncEnumerator(stop.Token);
        Task<bool>? pending = null;
        try
        {
            var products = new List<Product>();
            long? invalidPosition = null;
            for (var position = 1L; ; position++)
            {
                pending = enumerator.MoveNextAsync().AsTask();
                // Return the received products before a wait or a failure, so that no product is held back.
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
                    invalidPosition = position;
                    break;
                }

                products.Add(product);
            }

            yield return new SourceChunk(products)
            {
                RequestId = call.RequestId,
                EndOfResponse = invalidPosition is null,
            };
            if (invalidPosition is not null)
            {
                throw WithoutId(registration, call, invalidPosition.Value);
            }
        }
        finally
        {
            // If the caller stops while a read is pending, that read must end first: only then may the enumerator be
            // disposed.
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

    private static ProductClientException Invalid(Registration registration, ProductCall call, string problem) =>
        registration.Failure(ProductErrorCode.InvalidResponse, problem, requestId: call.RequestId).After(call.Attempts);
}
