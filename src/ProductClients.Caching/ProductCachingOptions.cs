using System.Text.Json.Serialization.Metadata;

namespace ProductClients;

/// <summary>The options of the cache of listings. They are validated at start-up.</summary>
public sealed class ProductCachingOptions
{
    private const int DefaultMaxBytes = 16 * 1024 * 1024;

    /// <summary>Gets or sets the names of the registrations whose listings are cached, in any case.</summary>
    /// <value>The default is <see langword="null"/>: all registrations, also those that are added later. An empty list
    /// is not valid.</value>
    public IList<string>? Registrations { get; set; }

    /// <summary>Gets or sets a text that separates the entries of applications which share one second level, such as
    /// one Redis. Applications with the same prefix share their entries.</summary>
    /// <value>The default is empty. It has at most 100 letters a-z, digits, <c>_</c>, <c>-</c> and <c>.</c></value>
    public string Prefix { get; set; } = "";

    /// <summary>Gets or sets how long a stored listing is returned instead of listing the vendor.</summary>
    /// <value>The default is 5 minutes. It must be from 1 second to 30 days.</value>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long a stored listing is kept, from the time when the vendor was listed. After its
    /// <see cref="Lifetime"/> it is returned only when the vendor fails.</summary>
    /// <value>The default is 1 hour. It must be from <see cref="Lifetime"/> to 30 days.</value>
    public TimeSpan StaleLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets the maximum number of products of an entry. A longer listing is not stored.</summary>
    /// <value>The default is 100,000. It must be from 1 to 10,000,000.</value>
    public int MaxProducts { get; set; } = 100_000;

    /// <summary>Gets or sets the maximum size of an entry, in bytes. A larger listing is not stored. A product has
    /// about 500 to 1,500 bytes. The option
    /// <see cref="Microsoft.Extensions.Caching.Hybrid.HybridCacheOptions.MaximumPayloadBytes"/> must not be less.
    /// </summary>
    /// <value>The default is 16,777,216 (16 MiB). It must be from 65,536 to 1,073,741,824.</value>
    public int MaxBytes { get; set; } = DefaultMaxBytes;

    /// <summary>Gets the options of single registrations by their name, in any case. A value that is not set is that
    /// of this object.</summary>
    public IDictionary<string, RegistrationCachingOptions> PerRegistration { get; } =
        new Dictionary<string, RegistrationCachingOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets how long the failure of a vendor is remembered. Callers that come within this time get
    /// the same result, and the vendor is not listed again.</summary>
    /// <value>The default is 5 seconds. It must be from 0 to 10 minutes.</value>
    public TimeSpan FailureMemory { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets how long a listing waits for the cache, each time that it reads or writes an entry. After
    /// that, the vendor is listed.</summary>
    /// <value>The default is 2 seconds. It must be from 10 milliseconds to 1 minute.</value>
    public TimeSpan CacheTimeout { get; set; } = TimeSpan.FromSeconds(2);

    internal Dictionary<string, JsonTypeInfo> NativeModels { get; } = new(StringComparer.Ordinal);

    /// <summary>Sets the JSON metadata of the native model of a vendor of the app's own. Listings of a vendor whose
    /// model is not known are not stored. The built-in vendors need none.</summary>
    /// <param name="vendor">The vendor's name.</param>
    /// <param name="model">The metadata of the type of <see cref="Product.Native"/>, such as
    /// <c>AcmeJsonContext.Default.AcmeProduct</c>.</param>
    /// <returns>The same options.</returns>
    public ProductCachingOptions AddNativeModel(string vendor, JsonTypeInfo model)
    {
        ArgumentException.ThrowIfNullOrEmpty(vendor);
        ArgumentNullException.ThrowIfNull(model);
        NativeModels[vendor] = model;
        return this;
    }

    internal bool Includes(string registration) =>
        Registrations is null || Registrations.Contains(registration, StringComparer.OrdinalIgnoreCase);

    internal EntryLimits Of(string registration)
    {
        var own = PerRegistration.TryGetValue(registration, out var found) ? found : new RegistrationCachingOptions();
        return new EntryLimits(
            own.Lifetime ?? Lifetime,
            own.StaleLifetime ?? StaleLifetime,
            own.MaxProducts ?? MaxProducts,
            own.MaxBytes ?? MaxBytes,
            own.Account);
    }
}
