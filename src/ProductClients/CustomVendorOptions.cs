namespace ProductClients;

/// <summary>Options of a vendor of the app's own; those every registration has, and one more.</summary>
public sealed class CustomVendorOptions : ProviderOptions
{
    /// <summary>Gets or sets whether an answer is one JSON array that is read as it arrives, bounded by
    /// <see cref="ProviderOptions.MaxProductBytes"/> per product; else an answer is read whole, bounded by
    /// <see cref="ProviderOptions.MaxResponseBytes"/>, and a failure while reading is repeated.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsStreamed { get; set; }
}
