namespace Refit;

/// <summary>A query parameter, a list of them, or an object whose public properties are query parameters.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class QueryAttribute : Attribute
{
    /// <summary>A single value, or an object.</summary>
    public QueryAttribute()
    {
    }

    /// <summary>A list, written in the given format.</summary>
    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    /// <summary>How a list is written.</summary>
    public CollectionFormat CollectionFormat { get; set; }
}
