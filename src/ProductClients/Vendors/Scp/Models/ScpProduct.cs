using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Scp;

/// <summary>A product of Samsung Cloud Platform.</summary>
/// <remarks>A property is <see langword="null"/> if the response does not have it. The library does not change a
/// product after it is read, so that any thread can read it. Equality is by reference.</remarks>
public sealed class ScpProduct
{
    /// <summary>Gets or sets the product's id.</summary>
    public string? ProductId { get; set; }

    /// <summary>Gets or sets the product's name.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Gets or sets the product's Korean name.</summary>
    public string? DisplayNameKo { get; set; }

    /// <summary>Gets or sets the kind, such as <c>PRODUCT</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Gets or sets the category's id.</summary>
    public string? ProductCategoryId { get; set; }

    /// <summary>Gets or sets the category's name.</summary>
    public string? ProductCategoryName { get; set; }

    /// <summary>Gets or sets the time of creation as the vendor sends it, without an offset (see
    /// <see cref="ScpOptions.TimeOffset"/>). A time that has an offset is UTC.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>Gets or sets the user who created the product.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>Gets or sets the time of the last change as the vendor sends it, without an offset (see
    /// <see cref="ScpOptions.TimeOffset"/>). A time that has an offset is UTC.</summary>
    public DateTime? ModifiedAt { get; set; }

    /// <summary>Gets or sets the user who made the last change.</summary>
    public string? ModifiedBy { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the id and the name.</summary>
    public override string ToString() => $"{ProductId} {DisplayName}";
}
