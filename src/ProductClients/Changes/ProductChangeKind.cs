using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies how a product differs between two listings.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductChangeKind>))]
public enum ProductChangeKind
{
    /// <summary>The product is only in the new listing.</summary>
    Added = 0,

    /// <summary>The product is in both listings, and at least one portable field differs.</summary>
    Changed,

    /// <summary>The product is only in the old listing.</summary>
    Removed,
}
