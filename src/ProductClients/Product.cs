using System.Runtime.CompilerServices;

namespace ProductClients;

/// <summary>A product of any vendor. Immutable and thread-safe.</summary>
/// <remarks>A value that the vendor does not report is <see langword="null"/> or an empty list, never a guess.
/// <see cref="Native"/> has everything that the vendor reported. Equality is by reference: compare
/// <see cref="Registration"/> and <see cref="Id"/>, or the properties that matter.</remarks>
public sealed record Product
{
    private static readonly object NoNative = new();

    /// <summary>Gets the name of the registration that listed the product.</summary>
    /// <value>The default is empty, for the products of a fake.</value>
    public string Registration { get; init; } = "";

    /// <summary>Gets the vendor's name.</summary>
    /// <value>The default is empty, for the products of a fake.</value>
    public string Vendor { get; init; } = "";

    /// <summary>Gets the vendor's id of the product, unique within <see cref="Registration"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the product's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets a name in another language or form, if the vendor has one.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the portable status. It is <see cref="ProductStatus.Unknown"/> for a status that this version of
    /// the library does not know, and for a vendor that has no status.</summary>
    public ProductStatus Status { get; init; }

    /// <summary>Gets the status as the vendor wrote it; <see langword="null"/> if the vendor has none.</summary>
    public string? RawStatus { get; init; }

    /// <summary>Gets the vendor's id of the product's category.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the tags, in the vendor's order.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>Gets when the product was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when the product was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Gets the vendor's own typed model. It is complete: it also keeps the JSON fields that this version of
    /// the library does not know. All readers of the product share it, so do not change it.</summary>
    /// <value>The default is an object without members, for the products of a fake.</value>
    public object Native { get; init; } = NoNative;

    /// <summary>Returns whether the other product is the same object.</summary>
    /// <param name="other">The other product.</param>
    public bool Equals(Product? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Returns the registration, the id, the name and the status.</summary>
    public override string ToString() => $"{Registration}/{Id} {Name} ({Status})";
}
