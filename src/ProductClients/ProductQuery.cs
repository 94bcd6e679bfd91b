namespace ProductClients;

/// <summary>Specifies which products to list, in terms that apply to every vendor. Immutable: lists that are set are
/// copied.</summary>
/// <remarks>A product must match all filters. A filter does not match a product whose field is <see langword="null"/>.
/// A filter on a field that the vendor does not have skips that vendor without a request, and the report says so. Text
/// is compared ordinally, times as instants. Two queries are equal if all of their values are equal: lists in the same
/// order, and native parameters as their own type compares them. Thread-safe.</remarks>
public sealed record ProductQuery
{
    /// <summary>Gets the ids to list, compared ordinally.</summary>
    /// <value>The default is empty: any id. So is <see langword="null"/>.</value>
    public IReadOnlyList<string> Ids { get; init => field = QueryList<string>.CopyOrNone(value); }
        = QueryList<string>.None;

    /// <summary>Gets the exact name of the products, compared ordinally.</summary>
    public string? Name { get; init; }

    /// <summary>Gets a text that the name must contain, compared ordinally, ignoring case.</summary>
    public string? NameContains { get; init; }

    /// <summary>Gets the statuses to list.</summary>
    /// <value>The default is empty: any status. So is <see langword="null"/>.</value>
    public IReadOnlyList<ProductStatus> Statuses { get; init => field = QueryList<ProductStatus>.CopyOrNone(value); }
        = QueryList<ProductStatus>.None;

    /// <summary>Gets a tag that the products must have, compared ordinally.</summary>
    public string? Tag { get; init; }

    /// <summary>Gets the id of the products' category, compared ordinally.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the earliest creation instant, inclusive.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Gets the latest creation instant, inclusive.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Gets the earliest instant of the last change, inclusive.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Gets the latest instant of the last change, inclusive.</summary>
    public DateTimeOffset? UpdatedTo { get; init; }

    /// <summary>Gets the order of the products.</summary>
    /// <value>The default is <see langword="null"/>: the products are returned as they are received.</value>
    public ProductSort? Sort { get; init; }

    /// <summary>Gets the number of products to request per page, from 1 to 10,000. A vendor may return smaller pages.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the registration's <see cref="RegistrationOptions.PageSize"/>, 100
    /// unless set.</value>
    public int? PageSize { get; init; }

    /// <summary>Gets the maximum number of products to list. Pages beyond them are not requested. In a catalog it is
    /// the total over all registrations.</summary>
    /// <value>The default is <see langword="null"/>: no maximum.</value>
    public int? Take { get; init; }

    /// <summary>Gets how the listing uses the cache. It needs the package <c>ProductClients.Caching</c>; without it,
    /// the vendor is always listed. It does not change which products are listed.</summary>
    /// <value>The default is <see cref="CacheMode.Default"/>.</value>
    public CacheMode CacheMode { get; init; }

    /// <summary>Gets the native parameters of all vendors, ordered by the name of their type.</summary>
    /// <value>The default is empty. <see cref="WithNative{T}(T)"/> adds to it.</value>
    public IReadOnlyList<object> NativeQueries { get; private init; } = QueryList<object>.None;

    /// <summary>Returns a copy of the query with a vendor's native parameters added, such as a
    /// <c>HuaweiProductQuery</c>. Other vendors ignore them. They replace native parameters of the same type.</summary>
    /// <typeparam name="T">The type of the vendor's native query.</typeparam>
    /// <param name="native">The native parameters.</param>
    /// <returns>The new query.</returns>
    public ProductQuery WithNative<T>(T native)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(native);
        return this with
        {
            NativeQueries = new QueryList<object>(NativeQueries
                .Where(other => other.GetType() != native.GetType())
                .Append(native)
                .OrderBy(static other => other.GetType().FullName, StringComparer.Ordinal)),
        };
    }

    /// <summary>Returns the native query of type <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The type of the vendor's native query.</typeparam>
    /// <returns>The native parameters, or <see langword="null"/> if the query has none of that type.</returns>
    public T? Native<T>()
        where T : class => NativeQueries.OfType<T>().FirstOrDefault();
}
