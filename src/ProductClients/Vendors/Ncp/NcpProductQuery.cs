using Refit;

namespace ProductClients.Vendors.Ncp;

/// <summary>The query parameters of "View product list". Immutable and thread-safe.</summary>
/// <remarks>A parameter that is <see langword="null"/>, the default, is not sent.</remarks>
public sealed record NcpProductQuery
{
    /// <summary>Gets the offset of the first product, from 0 to 9,223,372,036,854,775,807.</summary>
    [AliasAs("offset")]
    public long? Offset { get; init; }

    /// <summary>Gets the maximum number of products on a page, from 1 to 9,223,372,036,854,775,807.</summary>
    [AliasAs("limit")]
    public long? Limit { get; init; }

    /// <summary>Gets the name of the product, from 0 to 100 characters.</summary>
    [AliasAs("productName")]
    public string? ProductName { get; init; }

    /// <summary>Gets whether the product is published.</summary>
    [AliasAs("isPublished")]
    public bool? IsPublished { get; init; }

    /// <summary>Gets the subscription method.</summary>
    [AliasAs("subscriptionCode")]
    public NcpSubscription? SubscriptionCode { get; init; }

    /// <summary>Gets whether the product has a stage.</summary>
    [AliasAs("hasDeployedStage")]
    public bool? HasDeployedStage { get; init; }

    /// <summary>Gets the id of a usage plan. Only APIs that are not associated with it are returned.</summary>
    [AliasAs("hasStageNotAssociatedWithUsagePlanId")]
    public string? HasStageNotAssociatedWithUsagePlanId { get; init; }
}
