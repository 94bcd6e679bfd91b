namespace ProductClients;

/// <summary>Which products to list, in words that hold for every vendor. Immutable; a listing keeps no reference the
/// caller could change it by.</summary>
/// <remarks>
/// All filters must match. A filter on a field that is <see langword="null"/> in a product does not match it; a filter
/// on a field the vendor does not have skips that vendor without a request, and its report says so. Text compares
/// ordinally, times as instants.
/// </remarks>
public sealed record ProductQuery
{
    private readonly object[] _native = [];
    private readonly string[] _ids = [];
    private readonly ProductStatus[] _statuses = [];

    /// <summary>Gets the ids to list, compared ordinally. <value>The default is empty: any id.</value></summary>
    public IReadOnlyList<string> Ids
    {
        get => _ids;
        init => _ids = [.. value];
    }

    /// <summary>Gets the exact name, compared ordinally.</summary>
    public string? Name { get; init; }

    /// <summary>Gets a part of the name, compared ordinally, ignoring case.</summary>
    public string? NameContains { get; init; }

    /// <summary>Gets the statuses to list. <value>The default is empty: any status.</value></summary>
    public IReadOnlyList<ProductStatus> Statuses
    {
        get => _statuses;
        init => _statuses = [.. value];
    }

    /// <summary>Gets a tag the product must have, compared ordinally.</summary>
    public string? Tag { get; init; }

    /// <summary>Gets the category's id, compared ordinally.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the earliest creation instant, inclusive.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Gets the latest creation instant, inclusive.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Gets the earliest instant of the last change, inclusive.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Gets the latest instant of the last change, inclusive.</summary>
    public DateTimeOffset? UpdatedTo { get; init; }

    /// <summary>Gets the order. <value>The default is <see langword="null"/>: as the products arrive.</value></summary>
    public ProductSort? Sort { get; init; }

    /// <summary>Gets how many products to ask a vendor for at a time. A vendor that gives fewer is followed.
    /// <value>The default is the registration's <see cref="VendorOptions.PageSize"/>, 100.</value></summary>
    public int? PageSize { get; init; }

    /// <summary>Gets how many products to list at most; no request is sent beyond what they need. In a catalog it counts
    /// over all vendors. <value>The default is <see langword="null"/>: all of them.</value></summary>
    public int? Take { get; init; }

    /// <summary>Returns a copy that also carries a vendor's own parameters, such as a <c>HuaweiProductQuery</c>; other
    /// vendors ignore them. A second one of the same type replaces the first.</summary>
    /// <typeparam name="T">The vendor's native query.</typeparam>
    /// <param name="native">The parameters.</param>
    /// <returns>The new query.</returns>
    public ProductQuery WithNative<T>(T native)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(native);
        return this with { NativeQueries = [.. _native.Where(static other => other is not T), native] };
    }

    /// <summary>Returns the native query of type <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The vendor's native query.</typeparam>
    /// <returns>The parameters, or <see langword="null"/> if none were given.</returns>
    public T? Native<T>()
        where T : class => Array.Find(_native, static native => native is T) as T;

    private object[] NativeQueries
    {
        init => _native = value;
    }
}
