namespace Refit;

/// <summary>Fixed request headers, each written <c>Name: value</c>. A method's wins over its interface's.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
internal sealed class HeadersAttribute(params string[] headers) : Attribute
{
    /// <summary>The headers.</summary>
    public string[] Headers { get; } = headers;
}
