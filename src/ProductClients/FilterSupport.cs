namespace ProductClients;

/// <summary>What a vendor makes of one portable filter.</summary>
public enum FilterSupport
{
    /// <summary>The vendor has the field; the filter is applied to what it sends.</summary>
    Local = 0,

    /// <summary>The filter is sent to the vendor whenever that cannot lose a product, and checked again here.</summary>
    Pushed,

    /// <summary>The vendor has no such field: no product can match, and no request is sent.</summary>
    NotAvailable,
}
