namespace ProductClients;

/// <summary>What products can be ordered by.</summary>
public enum ProductSortKey
{
    /// <summary><see cref="Product.CreatedAt"/>.</summary>
    Created,

    /// <summary><see cref="Product.UpdatedAt"/>.</summary>
    Updated,

    /// <summary><see cref="Product.Name"/>, ordinal.</summary>
    Name,
}
