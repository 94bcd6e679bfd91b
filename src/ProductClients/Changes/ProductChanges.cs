using ProductClients.Changes;

namespace ProductClients;

/// <summary>Compares products field by field.</summary>
/// <remarks>The methods are thread-safe. Text is compared ordinally, times as instants, tags in their order. The native
/// models are not compared.</remarks>
public static class ProductChanges
{
    /// <summary>Compares two listings. Two products are the same if <see cref="Product.Registration"/> and
    /// <see cref="Product.Id"/> are equal, compared ordinally. If a listing has several products with the same
    /// registration and id, they are paired in order.</summary>
    /// <param name="old">The products of the old listing, which must be complete: a product that it lacks counts as
    /// added.</param>
    /// <param name="new">The products of the new listing, which must be complete, too: a product that it lacks counts
    /// as removed.</param>
    /// <returns>Added and changed products in the order of the new listing, then removed products in the order of the
    /// old one.</returns>
    public static IReadOnlyList<ProductChange> Compare(IEnumerable<Product> old, IEnumerable<Product> @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var pairs = new ProductPairs<Product>();
        foreach (var product in old)
        {
            pairs.AddOld(product.Registration, product.Id, product);
        }

        var changes = new List<ProductChange>();
        foreach (var product in @new)
        {
            var isKnown = pairs.TryMatch(product.Registration, product.Id, out var before);
            var fields = isKnown ? FieldsOf(before!, product) : [];
            if (!isKnown || fields.Count > 0)
            {
                changes.Add(new ProductChange
                {
                    Kind = isKnown ? ProductChangeKind.Changed : ProductChangeKind.Added,
                    Registration = product.Registration,
                    Id = product.Id,
                    Product = product,
                    Fields = fields,
                });
            }
        }

        changes.AddRange(pairs.Unmatched.Select(static product => new ProductChange
        {
            Kind = ProductChangeKind.Removed,
            Registration = product.Registration,
            Id = product.Id,
        }));
        return changes;
    }

    /// <summary>Returns the portable fields in which two products differ, whatever their registrations and ids are.
    /// </summary>
    /// <param name="old">The old product.</param>
    /// <param name="new">The new product.</param>
    /// <returns>The fields, in the order of <see cref="ProductField"/>; none if the products do not differ.</returns>
    public static IReadOnlyList<ProductField> FieldsOf(Product old, Product @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return ReferenceEquals(old, @new) ? [] : FieldValues.Differences(old, @new);
    }
}
