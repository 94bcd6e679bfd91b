using System.Globalization;
using System.Reflection;

namespace Refit;

/// <summary>The formatter in use when none is set: the invariant culture, and <c>true</c> or <c>false</c>.</summary>
internal sealed class DefaultUrlParameterFormatter : IUrlParameterFormatter
{
    /// <inheritdoc />
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        null => null,
        string text => text,
        // Refit writes "True", which no vendor here documents; a difference listed in docs/refit.md.
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
