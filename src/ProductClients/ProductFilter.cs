namespace ProductClients;

/// <summary>The portable filters of a <see cref="ProductQuery"/>.</summary>
public enum ProductFilter
{
    /// <summary><see cref="ProductQuery.Ids"/>.</summary>
    Ids,

    /// <summary><see cref="ProductQuery.Name"/>.</summary>
    Name,

    /// <summary><see cref="ProductQuery.NameContains"/>.</summary>
    NameContains,

    /// <summary><see cref="ProductQuery.Statuses"/>.</summary>
    Statuses,

    /// <summary><see cref="ProductQuery.Tag"/>.</summary>
    Tag,

    /// <summary><see cref="ProductQuery.Category"/>.</summary>
    Category,

    /// <summary><see cref="ProductQuery.CreatedFrom"/> and <see cref="ProductQuery.CreatedTo"/>.</summary>
    Created,

    /// <summary><see cref="ProductQuery.UpdatedFrom"/> and <see cref="ProductQuery.UpdatedTo"/>.</summary>
    Updated,
}
