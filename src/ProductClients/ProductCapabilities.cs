namespace ProductClients;

/// <summary>Describes where each portable filter is applied for a vendor. Immutable.</summary>
/// <remarks>The products of a listing do not depend on it, because a pushed filter is also applied locally. It tells
/// how much is transferred.</remarks>
public sealed record ProductCapabilities
{
    /// <summary>Gets how <see cref="ProductQuery.Ids"/> is applied.</summary>
    /// <value>The default is <see cref="FilterSupport.Local"/>, as for all filters.</value>
    public FilterSupport Ids { get; init; }

    /// <summary>Gets how <see cref="ProductQuery.Name"/> is applied.</summary>
    public FilterSupport Name { get; init; }

    /// <summary>Gets how <see cref="ProductQuery.NameContains"/> is applied.</summary>
    public FilterSupport NameContains { get; init; }

    /// <summary>Gets how <see cref="ProductQuery.Statuses"/> is applied.</summary>
    public FilterSupport Statuses { get; init; }

    /// <summary>Gets how <see cref="ProductQuery.Tag"/> is applied.</summary>
    public FilterSupport Tag { get; init; }

    /// <summary>Gets how <see cref="ProductQuery.Category"/> is applied.</summary>
    public FilterSupport Category { get; init; }

    /// <summary>Gets how <see cref="ProductQuery.CreatedFrom"/> and <see cref="ProductQuery.CreatedTo"/> are applied.
    /// </summary>
    public FilterSupport Created { get; init; }

    /// <summary>Gets how <see cref="ProductQuery.UpdatedFrom"/> and <see cref="ProductQuery.UpdatedTo"/> are applied.
    /// </summary>
    public FilterSupport Updated { get; init; }

    /// <summary>Gets whether the vendor responds in pages. If it does, a listing can continue from a continuation
    /// token. If not, it responds with one array.</summary>
    /// <value>The default is <see langword="true"/>. For an <see cref="IProductSource"/> the library sets it from the
    /// interface that the source implements.</value>
    public bool IsPaged { get; init; } = true;

    /// <summary>Gets how one filter is applied.</summary>
    /// <param name="filter">The filter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The filter is not a value of <see cref="ProductFilter"/>.
    /// </exception>
    public FilterSupport this[ProductFilter filter] => filter switch
    {
        ProductFilter.Ids => Ids,
        ProductFilter.Name => Name,
        ProductFilter.NameContains => NameContains,
        ProductFilter.Statuses => Statuses,
        ProductFilter.Tag => Tag,
        ProductFilter.Category => Category,
        ProductFilter.Created => Created,
        ProductFilter.Updated => Updated,
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "The value is not a portable filter."),
    };
}
