namespace ProductClients;

/// <summary>The options of the cache for one registration. A value that is <see langword="null"/> is that of
/// <see cref="ProductCachingOptions"/>.</summary>
public sealed class RegistrationCachingOptions
{
    /// <summary>Gets or sets how long a stored listing is returned instead of listing the vendor.</summary>
    public TimeSpan? Lifetime { get; set; }

    /// <summary>Gets or sets how long a stored listing is kept for the failures of the vendor.</summary>
    public TimeSpan? StaleLifetime { get; set; }

    /// <summary>Gets or sets the maximum number of products of an entry.</summary>
    public int? MaxProducts { get; set; }

    /// <summary>Gets or sets the maximum size of an entry, in bytes.</summary>
    public int? MaxBytes { get; set; }

    /// <summary>Gets or sets a name of the account, which is a part of the key of each entry instead of a fingerprint
    /// of the credentials. It is required for a registration with a signer or a source of the app's own, because the
    /// library does not know their account. Entries of different accounts must have different names.</summary>
    /// <value>The default is <see langword="null"/>: the fingerprint of the credentials that are used.</value>
    public string? Account { get; set; }
}
