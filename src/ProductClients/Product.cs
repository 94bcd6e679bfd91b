using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>A product of any vendor. Immutable and thread-safe.</summary>
/// <remarks>A value that the vendor does not report is <see langword="null"/> or an empty list, never a guess.
/// <see cref="Native"/> has everything that the vendor reported. Equality is by reference: compare
/// <see cref="Registration"/> and <see cref="Id"/>, or the properties that matter.</remarks>
public sealed record Product : IJsonOnDeserialized
{
    private static readonly object NoNative = new();

    private object _native = NoNative;

    /// <summary>Gets the name of the registration that listed the product.</summary>
    /// <value>The default is empty, for the products of a fake.</value>
    [JsonPropertyName("registration")]
    public string Registration { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the vendor's name.</summary>
    /// <value>The default is empty, for the products of a fake.</value>
    [JsonPropertyName("vendor")]
    public string Vendor { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the vendor's id of the product, unique within <see cref="Registration"/>.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Gets the product's name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Gets a name in another language or form, if the vendor has one.</summary>
    [JsonPropertyName("displayName")]
    public string? DisplayName { get; init; }

    /// <summary>Gets the description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Gets the portable status. It is <see cref="ProductStatus.Unknown"/> for a status that this version of
    /// the library does not know, and for a vendor that has no status.</summary>
    [JsonPropertyName("status")]
    [JsonConverter(typeof(JsonStringEnumConverter<ProductStatus>))]
    public ProductStatus Status { get; init; }

    /// <summary>Gets the status as the vendor wrote it; <see langword="null"/> if the vendor has none.</summary>
    [JsonPropertyName("rawStatus")]
    public string? RawStatus { get; init; }

    /// <summary>Gets the vendor's id of the product's category.</summary>
    [JsonPropertyName("category")]
    public string? Category { get; init; }

    /// <summary>Gets the tags, in the vendor's order.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>Gets when the product was created.</summary>
    [JsonPropertyName("createdAt")]
    [JsonConverter(typeof(UtcInstantConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when the product was last changed.</summary>
    [JsonPropertyName("updatedAt")]
    [JsonConverter(typeof(UtcInstantConverter))]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Gets the vendor's own typed model. It is complete: it also keeps the JSON fields that this version of
    /// the library does not know. All readers of the product share it, so do not change it.</summary>
    /// <value>The default is an object without members, for the products of a fake.</value>
    [JsonPropertyName("native")]
    [JsonConverter(typeof(NativeConverter))]
    [AllowNull]
    public object Native { get => _native; init => _native = value ?? NoNative; }

    /// <summary>Returns whether the other product is the same object.</summary>
    /// <param name="other">The other product.</param>
    public bool Equals(Product? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Returns the registration, the id, the name and the status.</summary>
    public override string ToString() => $"{Registration}/{Id} {Name} ({Status})";

    // Only now is the vendor known, whatever the order of the properties in the JSON is.
    void IJsonOnDeserialized.OnDeserialized() => _native = NativeConverter.ToModel(Vendor, _native);
}
