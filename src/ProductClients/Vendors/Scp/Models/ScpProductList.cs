using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Scp;

/// <summary>ProductListResponse.</summary>
public sealed record ScpProductList
{
    /// <summary>Gets the number of products; the page's example shows the total here too.</summary>
    public int? Count { get; init; }

    /// <summary>Gets the number of this page.</summary>
    public int? CurrentPage { get; init; }

    /// <summary>Gets the products of this page.</summary>
    public IReadOnlyList<ScpProduct?>? Products { get; init; }

    /// <summary>Gets the number of all products of the query.</summary>
    public int? TotalCount { get; init; }

    /// <summary>Gets the number of all pages of the query.</summary>
    public int? TotalPages { get; init; }

    /// <summary>Gets or sets the fields this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
