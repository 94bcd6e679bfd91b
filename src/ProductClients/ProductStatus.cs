namespace ProductClients;

/// <summary>The status of a product, in words that hold for every vendor.</summary>
public enum ProductStatus
{
    /// <summary>The vendor has no status, or used a word this version does not know; see
    /// <see cref="Product.RawStatus"/>.</summary>
    Unknown = 0,

    /// <summary>In use and well.</summary>
    Active,

    /// <summary>In use, but a part of it does not run.</summary>
    Degraded,

    /// <summary>Being created.</summary>
    Pending,

    /// <summary>Not published, disabled, or not activated.</summary>
    Inactive,

    /// <summary>Its creation failed.</summary>
    Failed,

    /// <summary>Frozen by the vendor.</summary>
    Blocked,

    /// <summary>Archived.</summary>
    Archived,

    /// <summary>Deleted, but still listed.</summary>
    Deleted,
}
