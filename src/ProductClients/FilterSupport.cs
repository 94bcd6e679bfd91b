using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies where a portable filter is applied for a vendor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FilterSupport>))]
public enum FilterSupport
{
    /// <summary>The vendor has the field. The library applies the filter to the products that it receives.</summary>
    Local = 0,

    /// <summary>The library sends the filter to the vendor when that cannot lose a product, and applies it again to the
    /// products that it receives.</summary>
    Pushed,

    /// <summary>The vendor does not have the field. No product can match, and no request is sent.</summary>
    NotAvailable,
}
