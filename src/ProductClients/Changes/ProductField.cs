using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies a portable field of a product that two listings are compared by. The registration and the id are
/// not among them, because they identify the product; nor is the native model.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductField>))]
public enum ProductField
{
    /// <summary>The field <see cref="Product.Vendor"/>.</summary>
    Vendor = 0,

    /// <summary>The field <see cref="Product.Name"/>.</summary>
    Name,

    /// <summary>The field <see cref="Product.DisplayName"/>.</summary>
    DisplayName,

    /// <summary>The field <see cref="Product.Description"/>.</summary>
    Description,

    /// <summary>The field <see cref="Product.Status"/>.</summary>
    Status,

    /// <summary>The field <see cref="Product.RawStatus"/>.</summary>
    RawStatus,

    /// <summary>The field <see cref="Product.Category"/>.</summary>
    Category,

    /// <summary>The field <see cref="Product.Tags"/>. The order of the tags matters.</summary>
    Tags,

    /// <summary>The field <see cref="Product.CreatedAt"/>, compared as an instant.</summary>
    CreatedAt,

    /// <summary>The field <see cref="Product.UpdatedAt"/>, compared as an instant.</summary>
    UpdatedAt,
}
