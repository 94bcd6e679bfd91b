using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies a portable filter of a <see cref="ProductQuery"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductFilter>))]
public enum ProductFilter
{
    /// <summary>The filter <see cref="ProductQuery.Ids"/>.</summary>
    Ids,

    /// <summary>The filter <see cref="ProductQuery.Name"/>.</summary>
    Name,

    /// <summary>The filter <see cref="ProductQuery.NameContains"/>.</summary>
    NameContains,

    /// <summary>The filter <see cref="ProductQuery.Statuses"/>.</summary>
    Statuses,

    /// <summary>The filter <see cref="ProductQuery.Tag"/>.</summary>
    Tag,

    /// <summary>The filter <see cref="ProductQuery.Category"/>.</summary>
    Category,

    /// <summary>The filters <see cref="ProductQuery.CreatedFrom"/> and <see cref="ProductQuery.CreatedTo"/>.</summary>
    Created,

    /// <summary>The filters <see cref="ProductQuery.UpdatedFrom"/> and <see cref="ProductQuery.UpdatedTo"/>.</summary>
    Updated,
}
