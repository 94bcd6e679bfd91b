namespace ProductClients;

/// <summary>The options of a custom vendor.</summary>
public sealed class CustomVendorOptions : VendorOptions
{
    /// <summary>Gets or sets whether a response is one JSON array that is read as it is received, with at most
    /// <see cref="VendorOptions.MaxProductBytes"/> per product. If not, the complete response is read at once, with at
    /// most <see cref="VendorOptions.MaxResponseBytes"/>, and a failure while reading is retried.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsStreamed { get; set; }
}
