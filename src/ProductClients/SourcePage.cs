using System.Runtime.CompilerServices;

namespace ProductClients;

/// <summary>One response of a paged vendor, mapped to products. Immutable.</summary>
/// <remarks>Two pages are equal only if they are the same object.</remarks>
/// <param name="Products">The products, in the vendor's order. The caller of a listing receives this list when no
/// product is filtered out, so it must not change afterwards.</param>
public sealed record SourcePage(IReadOnlyList<Product> Products)
{
    /// <summary>Gets where the next request starts.</summary>
    /// <value>The default is <see langword="null"/>: there are no more products.</value>
    public SourceCursor? Next { get; init; }

    /// <summary>Gets the vendor's count of all products of this query.</summary>
    /// <value>The default is <see langword="null"/>: the vendor reports none.</value>
    public long? Total { get; init; }

    /// <summary>Gets the vendor's id of the request.</summary>
    /// <value>The default is <see langword="null"/>: the id that the library found in the response to the
    /// <see cref="SourceRequest.Call"/>.</value>
    public string? RequestId { get; init; }

    /// <summary>Returns whether another page is the same object.</summary>
    /// <param name="other">The other page.</param>
    /// <returns>Whether it is the same object.</returns>
    public bool Equals(SourcePage? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Returns the number of products.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Products.Count} products";
}
