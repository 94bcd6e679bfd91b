using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies the key that products are ordered by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductSortKey>))]
public enum ProductSortKey
{
    /// <summary>Orders by <see cref="Product.CreatedAt"/>.</summary>
    Created,

    /// <summary>Orders by <see cref="Product.UpdatedAt"/>.</summary>
    Updated,

    /// <summary>Orders by <see cref="Product.Name"/>, ordinal.</summary>
    Name,
}
