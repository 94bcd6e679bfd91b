using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Ncp;

/// <summary>A product of NAVER Cloud Platform API Gateway. It has the fields of the vendor's syntax and of its example,
/// which differ.</summary>
/// <remarks>A property is <see langword="null"/> if the response does not have it. The library does not change a
/// product after it is read, so that any thread can read it. Equality is by reference.</remarks>
public sealed class NcpProduct
{
    /// <summary>Gets or sets the product's id.</summary>
    public string? ProductId { get; set; }

    /// <summary>Gets or sets the invoke id.</summary>
    public string? InvokeId { get; set; }

    /// <summary>Gets or sets the tenant's id.</summary>
    public string? TenantId { get; set; }

    /// <summary>Gets or sets the product's name.</summary>
    public string? ProductName { get; set; }

    /// <summary>Gets or sets the description.</summary>
    public string? ProductDescription { get; set; }

    /// <summary>Gets or sets whether the product is published.</summary>
    public bool? IsPublished { get; set; }

    /// <summary>Gets or sets the subscription method: <c>PUBLIC</c> or <c>PROTECTED</c>.</summary>
    public string? SubscriptionCode { get; set; }

    /// <summary>Gets or sets whether the product has a stage.</summary>
    public bool? HasDeployedStage { get; set; }

    /// <summary>Gets or sets whether the product is deleted.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>Gets or sets whether the product is disabled.</summary>
    public bool? Disabled { get; set; }

    /// <summary>Gets or sets the time of the last change.</summary>
    public DateTimeOffset? ModTime { get; set; }

    /// <summary>Gets or sets the user who made the last change.</summary>
    public string? Modifier { get; set; }

    /// <summary>Gets or sets the permission.</summary>
    public string? Permission { get; set; }

    /// <summary>Gets or sets the name of the action.</summary>
    public string? ActionName { get; set; }

    /// <summary>Gets or sets the code of the domain.</summary>
    public string? DomainCode { get; set; }

    /// <summary>Gets or sets the code of the zone (only in the vendor's example).</summary>
    public string? ZoneCode { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the id and the name.</summary>
    public override string ToString() => $"{ProductId} {ProductName}";
}
