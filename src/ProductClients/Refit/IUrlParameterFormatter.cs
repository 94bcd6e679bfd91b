using System.Reflection;

namespace Refit;

/// <summary>Writes a value as the text (not yet escaped) of a path segment or a query parameter.</summary>
internal interface IUrlParameterFormatter
{
    /// <summary>The text, or null to leave the query parameter out.</summary>
    string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type);
}
