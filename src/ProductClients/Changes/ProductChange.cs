using System.Diagnostics;

namespace ProductClients;

/// <summary>A product that was added, changed or removed. Immutable and thread-safe.</summary>
/// <remarks>Equality is by reference.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ProductChange
{
    /// <summary>Gets whether the product was added, changed or removed.</summary>
    public required ProductChangeKind Kind { get; init; }

    /// <summary>Gets the name of the registration of the product.</summary>
    public required string Registration { get; init; }

    /// <summary>Gets the vendor's id of the product.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the product of the new listing.</summary>
    /// <value>The default is <see langword="null"/>, for a product that was removed.</value>
    public Product? Product { get; init; }

    /// <summary>Gets the portable fields that differ, in the order of <see cref="ProductField"/>.</summary>
    /// <value>The default is empty, for a product that was added or removed.</value>
    public IReadOnlyList<ProductField> Fields { get; init => field = value ?? []; } = [];

    /// <summary>Returns the sign of the change (<c>+</c>, <c>~</c> or <c>-</c>), the registration, the id and, if they
    /// are known, the name and the fields that differ.</summary>
    public override string ToString()
    {
        var sign = Kind switch
        {
            ProductChangeKind.Added => "+",
            ProductChangeKind.Changed => "~",
            _ => "-",
        };
        var fields = Fields.Count == 0 ? "" : $": {string.Join(", ", Fields)}";
        return $"{sign} {Registration}/{Id} {Product?.Name}".TrimEnd() + fields;
    }
}
