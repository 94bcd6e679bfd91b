using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Ncp;

/// <summary>A product of NAVER Cloud Platform API Gateway. It has the fields of the vendor's syntax and of its example,
/// which differ.</summary>
[DebuggerDisplay("{ProductId,nq} {ProductName,nq}")]
public sealed record NcpProduct
{
    /// <summary>Gets the product's id.</summary>
    public string? ProductId { get; init; }

    /// <summary>Gets the invoke id.</summary>
    public string? InvokeId { get; init; }

    /// <summary>Gets the tenant's id.</summary>
    public string? TenantId { get; init; }

    /// <summary>Gets the product's name.</summary>
    public string? ProductName { get; init; }

    /// <summary>Gets the description.</summary>
    public string? ProductDescription { get; init; }

    /// <summary>Gets whether the product is published.</summary>
    public bool? IsPublished { get; init; }

    /// <summary>Gets the subscription method: <c>PUBLIC</c> or <c>PROTECTED</c>.</summary>
    public string? SubscriptionCode { get; init; }

    /// <summary>Gets whether the product has a stage.</summary>
    public bool? HasDeployedStage { get; init; }

    /// <summary>Gets whether the product is deleted.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>Gets whether the product is disabled.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Gets the time of the last change.</summary>
    public DateTimeOffset? ModTime { get; init; }

    /// <summary>Gets the user who made the last change.</summary>
    public string? Modifier { get; init; }

    /// <summary>Gets the permission.</summary>
    public string? Permission { get; init; }

    /// <summary>Gets the name of the action.</summary>
    public string? ActionName { get; init; }

    /// <summary>Gets the code of the domain.</summary>
    public string? DomainCode { get; init; }

    /// <summary>Gets the code of the zone (only in the vendor's example).</summary>
    public string? ZoneCode { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
