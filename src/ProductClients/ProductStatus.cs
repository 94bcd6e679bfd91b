using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies the status of a product, in words that apply to every vendor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductStatus>))]
public enum ProductStatus
{
    /// <summary>The vendor has no status, or reports one that this version of the library does not know. See
    /// <see cref="Product.RawStatus"/>.</summary>
    Unknown = 0,

    /// <summary>The product is in use and healthy.</summary>
    Active,

    /// <summary>The product is in use, but a part of it does not run.</summary>
    Degraded,

    /// <summary>The product is being created.</summary>
    Pending,

    /// <summary>The product is not published, disabled, or not activated.</summary>
    Inactive,

    /// <summary>The creation of the product failed.</summary>
    Failed,

    /// <summary>The vendor has frozen the product.</summary>
    Blocked,

    /// <summary>The product is archived.</summary>
    Archived,

    /// <summary>The product is deleted, but the vendor still lists it.</summary>
    Deleted,
}
