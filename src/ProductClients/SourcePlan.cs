namespace ProductClients;

/// <summary>What a vendor makes of a query, decided before anything is sent.</summary>
public sealed record SourcePlan
{
    /// <summary>Gets the filters that are sent to the vendor. <value>The default is empty.</value></summary>
    public IReadOnlyList<ProductFilter> Pushed { get; init; } = [];

    /// <summary>Gets why no product can match ("ncp has no tags"); no request is sent then.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Gets why the query contradicts itself, such as a native parameter against a portable filter; listing is
    /// refused at once then.</summary>
    public string? Conflict { get; init; }

    /// <summary>Gets a text that is another one whenever the query's native parameters are; continuation tokens are bound
    /// to it. <value>The default is <see langword="null"/>: there are none.</value></summary>
    public string? NativeKey { get; init; }

    /// <summary>Gets what the source wants back in <see cref="SourceRequest.Plan"/>, such as its native query.</summary>
    public object? State { get; init; }
}
