namespace ProductClients;

/// <summary>The options of a custom vendor.</summary>
public sealed class CustomVendorOptions : VendorOptions
{
    /// <summary>Gets or sets whether a response is one JSON array that is read as it is received, with at most
    /// <see cref="VendorOptions.MaxProductBytes"/> per product. If not, the complete response is read at once, with at
    /// most <see cref="VendorOptions.MaxResponseBytes"/>, and a failure while reading is retried.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsStreamed { get; set; }

    /// <summary>Gets the vendor's own settings by name, ignoring case, such as an account. In configuration they are
    /// the children of the key <c>Settings</c>.</summary>
    public IDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the vendor's secrets by name, ignoring case, such as a key. They are redacted in every text. In
    /// configuration they are the children of the key <c>Secrets</c>.</summary>
    public IDictionary<string, Secret> Secrets { get; } =
        new Dictionary<string, Secret>(StringComparer.OrdinalIgnoreCase);

    internal override IEnumerable<Secret?> AllSecrets => Secrets.Values;
}
