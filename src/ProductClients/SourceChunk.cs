namespace ProductClients;

/// <summary>Products of one response of a vendor, mapped to <see cref="Product"/>.</summary>
/// <param name="Items">The products, in the vendor's order; at most <see cref="MaxItems"/>.</param>
public sealed record SourceChunk(IReadOnlyList<Product> Items)
{
    /// <summary>The maximum number of products in a chunk.</summary>
    public const int MaxItems = 256;

    /// <summary>Gets where the next request starts. It is set only on the last chunk of a response, and only if there
    /// may be more products.</summary>
    public SourceCursor? Next { get; init; }

    /// <summary>Gets the vendor's count of all products of this query; <see langword="null"/> if the vendor reports
    /// none.</summary>
    public long? Total { get; init; }

    /// <summary>Gets the vendor's id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets whether the response ends with this chunk.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool EndOfResponse { get; init; }

    /// <summary>Splits the products of a complete response into chunks.</summary>
    /// <param name="products">The products, in the vendor's order.</param>
    /// <param name="next">Where the next request starts; <see langword="null"/> if there are no more products.</param>
    /// <param name="total">The vendor's count of all products of this query; <see langword="null"/> if the vendor
    /// reports none.</param>
    /// <param name="requestId">The vendor's id of the request.</param>
    /// <returns>At least one chunk. The last one ends the response.</returns>
    public static IEnumerable<SourceChunk> OfResponse(
        IReadOnlyList<Product> products, SourceCursor? next = null, long? total = null, string? requestId = null)
    {
        ArgumentNullException.ThrowIfNull(products);
        for (var start = 0; start == 0 || start < products.Count; start += MaxItems)
        {
            var isLast = start + MaxItems >= products.Count;
            yield return new SourceChunk(isLast && start == 0 ? products : [.. products.Skip(start).Take(MaxItems)])
            {
                Next = isLast ? next : null,
                Total = total,
                RequestId = requestId,
                EndOfResponse = isLast,
            };
        }
    }
}
