using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Scp;

/// <summary>A product of Samsung Cloud Platform.</summary>
[DebuggerDisplay("{ProductId,nq} {DisplayName,nq}")]
public sealed record ScpProduct
{
    /// <summary>Gets the product's id.</summary>
    public string? ProductId { get; init; }

    /// <summary>Gets the product's name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets the product's Korean name.</summary>
    public string? DisplayNameKo { get; init; }

    /// <summary>Gets the kind, such as <c>PRODUCT</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the category's id.</summary>
    public string? ProductCategoryId { get; init; }

    /// <summary>Gets the category's name.</summary>
    public string? ProductCategoryName { get; init; }

    /// <summary>Gets the time of creation as the vendor sends it, without an offset (see
    /// <see cref="ScpOptions.TimeOffset"/>). A time that has an offset is UTC.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>Gets the user who created the product.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Gets the time of the last change as the vendor sends it, without an offset (see
    /// <see cref="ScpOptions.TimeOffset"/>). A time that has an offset is UTC.</summary>
    public DateTime? ModifiedAt { get; init; }

    /// <summary>Gets the user who made the last change.</summary>
    public string? ModifiedBy { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
