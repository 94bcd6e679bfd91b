namespace ProductClients;

/// <summary>What a vendor makes of each portable filter. Immutable.</summary>
/// <remarks>A result never depends on it: a filter that is pushed is checked again here. It tells how much is
/// transferred.</remarks>
public sealed record ProductCapabilities
{
    /// <summary>Gets how <see cref="ProductQuery.Ids"/> is applied. <value>The default is
    /// <see cref="FilterSupport.Local"/>, here and below.</value></summary>
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

    /// <summary>Gets whether the vendor responds in pages, so that a listing can go on from a continuation token; not so
    /// for a vendor that responds with one array. <value>The default is <see langword="true"/>.</value></summary>
    public bool IsPaged { get; init; } = true;

    /// <summary>Gets how one filter is applied.</summary>
    /// <param name="filter">The filter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The filter is not one of the enumeration.</exception>
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
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a portable filter."),
    };
}
