using System.Runtime.CompilerServices;

namespace ProductClients.Vendors;

/// <summary>Maps the models of a vendor to products. An item that is null becomes null, and the engine rejects it.
/// </summary>
internal static class MappedProducts
{
    /// <summary>Maps the list of a page. A response without a list has no products if the vendor counts none.</summary>
    /// <param name="registration">The registration.</param>
    /// <param name="items">The list of the response.</param>
    /// <param name="total">The vendor's count of all products.</param>
    /// <param name="listName">The JSON name of the list.</param>
    /// <param name="call">The call of the response.</param>
    /// <param name="map">Maps one model of the registration with this name.</param>
    /// <exception cref="ProductClientException">The response has no list, and the vendor does not count 0
    /// products.</exception>
    public static Product[] OfPage<T>(
        Registration registration,
        IReadOnlyList<T?>? items,
        long? total,
        string listName,
        ProductCall call,
        Func<string, T, Product> map)
        where T : class
    {
        if (items is null)
        {
            if (total == 0)
            {
                return [];
            }

            var problem = $"{ProductCall.NameOf(call)} has no '{listName}'{call.Quote}";
            throw registration.Failure(ProductErrorCode.InvalidResponse, problem, requestId: call.RequestId)
                .After(call.Attempts);
        }

        var products = new Product[items.Count];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = items[i] is { } item ? map(registration.Name, item) : null!;
        }

        return products;
    }

    /// <summary>Maps the items of an array as they arrive.</summary>
    public static async IAsyncEnumerable<Product> OfArray<T>(
        Registration registration,
        IAsyncEnumerable<T?> items,
        Func<string, T, Product> map,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item is null ? null! : map(registration.Name, item);
        }
    }
}
