namespace ProductClients;

/// <summary>Options of a vendor of the app's own; those every registration has, and one more.</summary>
public sealed class CustomVendorOptions : VendorOptions
{
    /// <summary>Gets or sets whether a response is one JSON array that is read as it arrives, bounded by
    /// <see cref="VendorOptions.MaxProductBytes"/> per product; else a response is read whole, bounded by
    /// <see cref="VendorOptions.MaxResponseBytes"/>, and a failure while reading is repeated.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsStreamed { get; set; }
}
