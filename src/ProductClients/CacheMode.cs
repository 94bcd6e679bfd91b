using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies how a listing uses the cache. It has an effect only with the package
/// <c>ProductClients.Caching</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CacheMode>))]
public enum CacheMode
{
    /// <summary>The products come from the cache if it has them and they are not too old. Otherwise the vendor is
    /// listed, and the products are stored.</summary>
    Default = 0,

    /// <summary>The vendor is listed, and the products are stored. If the vendor fails, products of the cache that are
    /// not too old are returned, as with <see cref="Default"/>.</summary>
    Refresh,

    /// <summary>The vendor is listed, and the cache is neither read nor written.</summary>
    Bypass,
}
